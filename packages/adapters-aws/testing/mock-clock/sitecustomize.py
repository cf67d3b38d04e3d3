"""Python loads this by itself at its start when the folder is on PYTHONPATH.

Gives the queues of moto a clock that is moved by hand: the milliseconds in the file that ASSAY_MOCK_CLOCK names. Each
look moves it by a microsecond, as moto shows a message only after its time and not at it. How long a request may wait
for a message stays in real time (moto takes that from `unix_time`).
"""

import itertools
import os

path = os.environ.get("ASSAY_MOCK_CLOCK")

if path:
    import moto.sqs.models

    ticks = itertools.count(1)

    def manual_millis(dt=None):
        with open(path) as file:
            return float(file.read()) + next(ticks) / 1000

    moto.sqs.models.unix_time_millis = manual_millis
