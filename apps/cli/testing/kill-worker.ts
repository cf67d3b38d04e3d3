import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { openLocalHome } from '@assay/adapters-local';

/**
 * A process that takes a folder of files in, works on them, and dies by SIGKILL where it is told to:
 * `kill-worker.ts DATA FILES FIRST MODE N` with MODE `none`, `after-commit`, `before-publish`, `after-publish`
 * (the Nth of its kind). It adds the files from place FIRST on; each acknowledged one is told on standard output
 * at once. `ready` comes before the first, `drained` when nothing is left to do.
 */
const [data = '', files = '', first = '0', mode = 'none', nth = '1'] = process.argv.slice(2);

let left = Number(nth);
const dieAt = (moment: string): void => {
  if (mode !== moment) return;
  left -= 1;
  if (left <= 0) process.kill(process.pid, 'SIGKILL');
};

const home = await openLocalHome({
  dataFolder: data,
  workers: 2,
  search: false,
  backupsPath: `${data}-backups`,
  intercept: {
    records: (records) => ({
      ...records,
      commit: async (writes) => {
        const result = await records.commit(writes);
        dieAt('after-commit');
        return result;
      },
    }),
    bus: (bus) => ({
      publish: async (events) => {
        dieAt('before-publish');
        const result = await bus.publish(events);
        dieAt('after-publish');
        return result;
      },
    }),
  },
});

process.stdout.write('ready\n');
home.start();
const names = (await readdir(files)).sort().slice(Number(first));
for (const name of names) {
  await home.addDocument({
    workspace: 'default',
    door: 'test',
    name,
    bytes: new Uint8Array(await readFile(join(files, name))),
    actor: 'tester',
  });
  process.stdout.write(`added ${name}\n`);
}
await home.drain();
await home.close({ graceMs: 5_000 });
process.stdout.write('drained\n');
