import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';

/** What is found in one PDF. */
export type PdfCount = {
  pages: number;
  /** Pages without text: blank, scanned, or drawn. */
  textless: number;
};

export type ReaderChildren = {
  /** One for each path, in their order. */
  readAll(paths: readonly string[]): Promise<PdfCount[]>;
  close(): void;
};

/** Gives one message to the child and waits for its answer. */
const ask = (child: ChildProcess, path: string): Promise<PdfCount> =>
  new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error('a process that reads died'));
    child.once('exit', onExit);
    child.once('message', (count) => {
      child.off('exit', onExit);
      resolve(count as PdfCount);
    });
    if (path !== '') child.send(path);
  });

/** `count` processes that read one file a message and answer with what they found, warm. */
export const openReaderChildren = async (options: { entry: URL; count: number }): Promise<ReaderChildren> => {
  const children = Array.from({ length: options.count }, () => fork(options.entry));
  // As the pool's children: on a busy machine a difference in priority would be all that is measured.
  for (const { pid } of children) if (pid !== undefined) setPriority(pid, 10);
  await Promise.all(children.map((child) => ask(child, '')));
  return {
    readAll: async (paths) => {
      let next = 0;
      const counts: PdfCount[] = [];
      await Promise.all(
        children.map(async (child) => {
          for (let place = next++; place < paths.length; place = next++) {
            counts[place] = await ask(child, paths[place] ?? '');
          }
        }),
      );
      return counts;
    },
    close: () => {
      for (const child of children) child.kill();
    },
  };
};
