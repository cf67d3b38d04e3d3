import { join } from 'node:path';
import type { SearchPorts } from '@assay/core/search';
import { openLocalEmbedder } from '../embedder/open-local-embedder.ts';
import { openSearchThread } from './open-search-thread.ts';

/** Search in a data folder; its thread and its children start when they are first needed. */
export const openLocalSearch = (options: {
  path: string;
  workers: number;
  embedderFolder?: string | null;
}): SearchPorts & AsyncDisposable => {
  const embedder = openLocalEmbedder({
    workers: options.workers,
    folder: options.embedderFolder ?? undefined,
  });
  const index = openSearchThread({ path: join(options.path, 'search') });
  return {
    index,
    embedder,
    [Symbol.asyncDispose]: async () => {
      await embedder[Symbol.asyncDispose]();
      await index[Symbol.asyncDispose]();
    },
  };
};
