import type { BlobStore } from '../ports/blob-store.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { incomingPrefix, parseIncomingKey } from './blob-keys.ts';
import { uploads } from './source-records.ts';

/**
 * Deletes bytes under `incoming/` that no upload record names: their upload died before it was acknowledged, or its
 * registration died after its effect. Call it when no upload is going on, that is before the first one.
 * Gives how many were deleted.
 */
export const sweepIncoming = async (options: { records: RecordStore; blobs: BlobStore }): Promise<number> => {
  const { records, blobs } = options;
  let swept = 0;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<BlobStore['list']>> = await blobs.list({ prefix: incomingPrefix, cursor });
    for (const { key } of page.items) {
      const { workspace, uploadId } = parseIncomingKey(key);
      if (await uploads.find(records, workspace, { partition: uploadId, sort: 'upload' })) continue;
      await blobs.delete(key);
      swept += 1;
    }
    cursor = page.cursor;
  } while (cursor);
  return swept;
};
