import { createReadStream } from 'node:fs';
import type { ApiClient } from '@assay/http-api';
import { addDocumentRoute } from '@assay/http-api/routes';

export type FileToAdd = { path: string; name: string };

/**
 * Adds files under a door, one after the other, as of two equal invoices the later one is the duplicate; gives the ids
 * of their uploads. The first that fails ends it; those before it are safe.
 */
export const addFiles = async (options: {
  client: ApiClient;
  door: string;
  files: readonly FileToAdd[];
  signal: AbortSignal;
  onAdded?: (count: number) => void;
}): Promise<string[]> => {
  const { client, door, files, signal } = options;
  const uploadIds: string[] = [];
  for (const { path, name } of files) {
    signal.throwIfAborted();
    const bytes = createReadStream(path);
    const { uploadId } = await client.call(addDocumentRoute, { query: { name, door }, bytes, signal });
    uploadIds.push(uploadId);
    options.onAdded?.(uploadIds.length);
  }
  return uploadIds;
};
