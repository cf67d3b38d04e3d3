import { createReadStream } from 'node:fs';
import type { ApiClient } from '@assay/http-api';
import { addDocumentRoute } from '@assay/http-api/routes';

/** Uploads at a time: enough to hide the disk's latency, few enough to keep a server quick for others. */
const parallel = 4;

export type FileToAdd = { path: string; name: string };

/** Adds files under a door; gives the ids of their uploads. The first that fails ends it; those before it are safe. */
export const addFiles = async (options: {
  client: ApiClient;
  door: string;
  files: readonly FileToAdd[];
  signal: AbortSignal;
  onAdded?: (count: number) => void;
}): Promise<string[]> => {
  const { client, door, files, signal } = options;
  const uploadIds: string[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      signal.throwIfAborted();
      const { uploadId } = await client.call(addDocumentRoute, {
        query: { name: file.name, door },
        bytes: createReadStream(file.path),
        signal,
      });
      uploadIds.push(uploadId);
      options.onAdded?.(uploadIds.length);
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(parallel, files.length) }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return uploadIds;
};
