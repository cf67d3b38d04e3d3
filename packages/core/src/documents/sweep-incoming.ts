import type { BlobStore } from '../ports/blob-store.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { incomingPrefix, parseIncomingKey } from './blob-keys.ts';
import { uploadPlace, uploads } from './source-records.ts';
import { ticketPlace, uploadTickets } from './upload-records.ts';

/**
 * Deletes bytes under `incoming/` that nobody waits for: their upload died before it was acknowledged, or its
 * registration died after its effect. Bytes of a ticket that is not used stay for as long as the ticket is kept: whoever
 * holds it may be about to be acknowledged, and when they are not, a later sweep takes the bytes.
 * Call it when no document is being added, that is before the first one, and only where no other process adds any: it
 * does not ask for an outcome as `createArrivals` does. Gives how many were deleted.
 */
export const sweepIncoming = async (options: { records: RecordStore; blobs: BlobStore }): Promise<number> => {
  const { records, blobs } = options;

  const isAwaited = async (workspace: string, uploadId: string): Promise<boolean> => {
    const ticket = await uploadTickets.find(records, workspace, ticketPlace(uploadId));
    if (ticket?.value.usedAt === null) return true;
    return (await uploads.find(records, workspace, uploadPlace(uploadId))) !== null;
  };

  let swept = 0;
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<BlobStore['list']>> = await blobs.list({ prefix: incomingPrefix, cursor });
    for (const { key } of page.items) {
      const { workspace, uploadId } = parseIncomingKey(key);
      if (await isAwaited(workspace, uploadId)) continue;
      await blobs.delete(key);
      swept += 1;
    }
    cursor = page.cursor;
  } while (cursor);
  return swept;
};
