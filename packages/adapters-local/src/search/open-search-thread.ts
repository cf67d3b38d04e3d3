import { Worker } from 'node:worker_threads';
import { type AppError, deserializeError, retryError } from '@assay/core';
import type { SearchIndex } from '@assay/core/ports';
import { listIndexFiles } from './index-files.ts';
import { type SearchCall, type SearchMethod, type SearchReply, searchMethods } from './thread-messages.ts';

const ownModule = new URL('./search-worker.ts', import.meta.url);

const ended = (cause?: unknown): AppError =>
  retryError('search.unavailable', 'The thread that searches ended; it is started anew: try again.', {
    cause,
  });

type Waiting = { resolve: (value: unknown) => void; reject: (reason: unknown) => void };

/**
 * The indexes of a folder in a thread of their own: whoever searches or adds keeps nobody else from being answered. The
 * thread starts when it is first needed, and anew when it ended. One process may have a path open.
 */
export const openSearchThread = (options: {
  path: string;
  /** What the thread runs, for tests of how it ends. */
  module?: URL;
}): SearchIndex & AsyncDisposable => {
  const { path, module = ownModule } = options;
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let isClosed = false;
  let lastId = 0;

  const end = (gone: Worker, cause?: unknown): void => {
    if (worker !== gone) return;
    worker = null;
    for (const { reject } of waiting.values()) reject(ended(cause));
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(module, { workerData: { path } });
    started.on('message', (reply: SearchReply) => {
      const caller = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ('error' in reply) caller?.reject(deserializeError(reply.error));
      else caller?.resolve(reply.value);
    });
    started.on('error', (thrown) => end(started, thrown));
    started.on('exit', () => end(started));
    return started;
  };

  const call = (message: SearchCall): Promise<unknown> => {
    worker ??= start();
    const promise = Promise.withResolvers<unknown>();
    waiting.set(message.id, promise);
    worker.postMessage(message);
    return promise.promise;
  };

  const nextId = (): number => {
    lastId += 1;
    return lastId;
  };

  const ask = async (method: SearchMethod, argument: unknown): Promise<unknown> => {
    if (isClosed) throw retryError('search.unavailable', 'The search index is closed; open it again.');
    return call({ id: nextId(), method, argument });
  };

  const index = Object.fromEntries(
    searchMethods.map((method) => [method, (argument: unknown) => ask(method, argument)]),
  ) as unknown as SearchIndex;

  return {
    ...index,
    // Whoever only looks which indexes there are needs no thread.
    listIndexes: async (workspace) =>
      worker ? index.listIndexes(workspace) : listIndexFiles(path, workspace),
    [Symbol.asyncDispose]: async () => {
      if (isClosed) return;
      isClosed = true;
      const last = worker;
      if (!last) return;
      await call({ id: nextId(), method: 'close' });
      await last.terminate();
    },
  };
};
