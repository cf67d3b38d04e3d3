"""Python loads this by itself at its start when the folder is on PYTHONPATH: what the tests mend of moto.

- Its tables are changed by threads that overwrite each other's work, and a transaction that fails puts back a copy of
  the whole table, so that a neighbour's write is lost and each transaction costs as much as all that was ever written.
  DynamoDB does neither: here requests to it take turns, and only what a transaction updates is copied.
- Its queues give one message to two who ask at once. Those of SQS may do so by chance, not whenever two ask together: here
  those who ask take turns, and none waits while it is on.
- Its queues get a clock that is moved by hand where ASSAY_MOCK_CLOCK names a file: the milliseconds in it. Each look
  moves it by a microsecond, as moto shows a message only after its time and not at it. How long a request may wait for
  a message stays in real time (moto takes that from `unix_time`).
- For each request it looks through the folders of all its services and writes a line that nobody reads, and for each
  event it makes a parser of paths anew: nine tenths of its time. What services there are is looked up once, each path is
  parsed once, and nothing is written.
"""

import copy
import functools
import itertools
import os
import threading
import time


def patch_tables():
    from moto.dynamodb.models import DynamoDBBackend
    from moto.dynamodb.models.dynamo_type import DynamoType
    from moto.dynamodb.models.table import Table
    from moto.dynamodb.responses import DynamoHandler

    turns = threading.RLock()
    updated = threading.local()
    act = DynamoHandler.call_action
    transact = DynamoDBBackend.transact_write_items

    @functools.wraps(act)
    def act_in_turn(self):
        with turns:
            return act(self)

    def copy_of_what_is_updated(table, memo):
        clone = copy.copy(table)
        clone.items = copy.copy(table.items)
        for partition, items in table.items.items():
            clone.items[partition] = copy.copy(items)
        for name, key in getattr(updated, "keys", []):
            if name != table.name:
                continue
            partition = DynamoType(key[table.hash_key_attr])
            items = clone.items.get(partition)
            if isinstance(items, dict):
                place = DynamoType(key[table.range_key_attr])
                if place in items:
                    items[place] = copy.deepcopy(items[place], memo)
            elif items is not None:
                clone.items[partition] = copy.deepcopy(items, memo)
        return clone

    @functools.wraps(transact)
    def transact_with_small_copies(self, transact_items):
        updates = [item["Update"] for item in transact_items if "Update" in item]
        updated.keys = [(update["TableName"], update["Key"]) for update in updates]
        try:
            return transact(self, transact_items)
        finally:
            updated.keys = []

    DynamoHandler.call_action = act_in_turn
    DynamoDBBackend.transact_write_items = transact_with_small_copies
    Table.__deepcopy__ = copy_of_what_is_updated


def patch_queues():
    from moto.sqs.models import SQSBackend

    turns = threading.Lock()
    receive = SQSBackend.receive_message

    @functools.wraps(receive)
    def receive_in_turn(self, queue_name, count, wait_seconds_timeout, *others):
        until = time.monotonic() + wait_seconds_timeout
        while True:
            with turns:
                found = receive(self, queue_name, count, 0, *others)
            if found or time.monotonic() >= until:
                return found
            self.get_queue(queue_name).wait_for_messages(1)

    SQSBackend.receive_message = receive_in_turn


def patch_requests():
    from moto import backends
    from werkzeug.serving import WSGIRequestHandler

    services = frozenset(backends.list_of_moto_modules())
    backends.list_of_moto_modules = lambda: services
    WSGIRequestHandler.log_request = lambda self, *what: None


def patch_events():
    import jsonpath_ng.ext

    jsonpath_ng.ext.parse = functools.cache(jsonpath_ng.ext.parse)


def patch_clock(path):
    import moto.sqs.models

    ticks = itertools.count(1)

    def manual_millis(dt=None):
        with open(path) as file:
            return float(file.read()) + next(ticks) / 1000

    moto.sqs.models.unix_time_millis = manual_millis


try:
    patch_tables()
    patch_queues()
    patch_requests()
    patch_events()
    if "ASSAY_MOCK_CLOCK" in os.environ:
        patch_clock(os.environ["ASSAY_MOCK_CLOCK"])
except ImportError as missing:
    # Another Python on the way to the mock loads this too.
    if missing.name != "moto":
        raise
