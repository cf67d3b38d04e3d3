import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeNotifier } from '@assay/core/testing/contracts';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { readLines } from '../../testing/read-lines.ts';
import { createFileNotifier } from './file-notifier.ts';

describeNotifier({
  name: 'createFileNotifier',
  open: async () => {
    const temporary = await makeTemporaryPath();
    const folder = temporary.path;
    const logs = join(folder, 'notifications');
    const aside = join(folder, 'aside');
    return {
      notifier: createFileNotifier({ folder }),
      delivered: () => readLines(join(logs, 'notifications.jsonl')),
      reopen: async () => createFileNotifier({ folder }),
      failDelivery: async (isFailing) => {
        // A file where the folder should be: nothing can be written, whoever runs the test.
        await mkdir(logs, { recursive: true }).catch(() => undefined);
        if (isFailing) {
          await rename(logs, aside);
          await writeFile(logs, '');
        } else {
          await rm(logs);
          await rename(aside, logs);
        }
      },
      [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose](),
    };
  },
  capabilities: { durable: true, faults: true },
  skipped: [],
});
