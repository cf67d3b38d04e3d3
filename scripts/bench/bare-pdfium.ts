import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';

export type BareReader = { readAll(paths: readonly string[]): Promise<number>; close(): void };

const entry = new URL('./bare-pdfium-child.ts', import.meta.url);

/** Gives one message to the child and waits for its answer. */
const ask = (child: ChildProcess, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error('a process of the baseline died'));
    child.once('exit', onExit);
    child.once('message', (pages) => {
      child.off('exit', onExit);
      resolve(Number(pages));
    });
    if (path !== '') child.send(path);
  });

/** `count` processes with PDFium alone, warm. */
export const openBareReader = async (count: number): Promise<BareReader> => {
  const children = Array.from({ length: count }, () => fork(entry));
  // As the pool's children: on a busy machine a difference in priority would be all that is measured.
  for (const { pid } of children) if (pid !== undefined) setPriority(pid, 10);
  await Promise.all(children.map((child) => ask(child, '')));
  return {
    readAll: async (paths) => {
      let next = 0;
      let pages = 0;
      await Promise.all(
        children.map(async (child) => {
          for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
            // Not `pages += await …`: that would read the sum before the other process adds to it.
            const count = await ask(child, path);
            pages += count;
          }
        }),
      );
      return pages;
    },
    close: () => {
      for (const child of children) child.kill();
    },
  };
};
