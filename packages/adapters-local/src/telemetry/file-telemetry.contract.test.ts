import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgentKind, BufferedEntry } from '@assay/core/agents';
import { describeTelemetry } from '@assay/core/testing/contracts';
import { createManualClock } from '@assay/core/testing/memory';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { readLines } from '../../testing/read-lines.ts';
import { createFileTelemetry } from './file-telemetry.ts';

const maxKept = 50;

describeTelemetry({
  name: 'createFileTelemetry',
  open: async () => {
    const temporary = await makeTemporaryPath();
    const folder = temporary.path;
    const logs = join(folder, 'telemetry');
    const aside = join(folder, 'aside');
    const open = () => createFileTelemetry({ folder, clock: createManualClock(), maxKept });
    const telemetry = open();
    return {
      telemetry,
      maxKept,
      entries: async (agent: AgentKind) => {
        const lines = await readLines<BufferedEntry>(join(logs, `${agent}.jsonl`));
        return lines.map((line) => ({ ...line, droppedBefore: line.droppedBefore ?? 0 }));
      },
      setReachable: async (isReachable) => {
        // A file where the folder should be: nothing can be written, whoever runs the test.
        await mkdir(logs, { recursive: true }).catch(() => undefined);
        if (isReachable) {
          await rm(logs);
          await rename(aside, logs);
        } else {
          await rename(logs, aside);
          await writeFile(logs, '');
        }
      },
      reopen: async () => open(),
      [Symbol.asyncDispose]: async () => {
        await telemetry.close();
        await temporary[Symbol.asyncDispose]();
      },
    };
  },
  capabilities: { durable: true, faults: true },
  skipped: [],
});
