import type { BlobKey, BlobStore } from '../ports/blob-store.ts';

/** Deletes every blob whose key starts with `prefix`, also those that come while it is at it. */
export const deleteBlobs = async (blobs: BlobStore, prefix: BlobKey): Promise<void> => {
  for (;;) {
    const { items } = await blobs.list({ prefix });
    if (items.length === 0) return;
    for (const { key } of items) await blobs.delete(key);
  }
};
