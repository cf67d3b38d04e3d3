import { parentPort, workerData } from 'node:worker_threads';
import { serializeError } from '@assay/core';
import { createSystemClock } from '../system/system-clock.ts';
import { createSqliteSearchIndex } from './sqlite-search-index.ts';
import type { SearchCall, SearchMethod, SearchReply } from './thread-messages.ts';

/** The thread that has the indexes of a folder open. */
const { path } = workerData as { path: string };
const index = createSqliteSearchIndex({ path, clock: createSystemClock() });

const methods = index as unknown as Record<SearchMethod, (argument: unknown) => Promise<unknown>>;

const answer = async (call: SearchCall): Promise<SearchReply> => {
  const { id, method } = call;
  try {
    if (method !== 'close') return { id, value: await methods[method](call.argument) };
    await index[Symbol.asyncDispose]();
    return { id, value: null };
  } catch (thrown) {
    return { id, error: serializeError(thrown) };
  }
};

parentPort?.on('message', (call: SearchCall) => {
  void answer(call).then((reply) => parentPort?.postMessage(reply));
});
