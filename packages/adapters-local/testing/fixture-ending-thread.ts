import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import type { SearchCall } from '../src/search/thread-messages.ts';

/** A thread of search that ends at every write, and lists no items. */
parentPort?.on('message', ({ id, method }: SearchCall) => {
  if (method === 'put') process.exit(1);
  parentPort?.postMessage({ id, value: { items: [], cursor: null } });
});
