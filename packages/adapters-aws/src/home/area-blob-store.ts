import { rejectError } from '@assay/core';
import { type BlobArea, blobAreaOf } from '@assay/core/documents';
import type { BlobKey, BlobStore } from '@assay/core/ports';

const outside = (key: BlobKey) =>
  rejectError(
    'blob.invalid-key',
    'A blob lies under incoming/, models/, or workspaces/<name>/ and raw, processed or embeddings: mend the key.',
    { details: { length: key.length } },
  );

/**
 * One blob store over one for each area, which the key tells. A listing stays within one area, so its prefix has to
 * name one. Errors beside those of the stores: `blob.invalid-key` (reject) for a key of no area.
 */
export const createAreaBlobStore = (stores: Readonly<Record<BlobArea, BlobStore>>): BlobStore => {
  const storeOf = (key: BlobKey): BlobStore => {
    const area = blobAreaOf(key);
    if (area === null) throw outside(key);
    return stores[area];
  };
  return {
    put: async (key, data, options) => storeOf(key).put(key, data, options),
    open: async (key) => storeOf(key).open(key),
    get: async (key, options) => storeOf(key).get(key, options),
    stat: async (key) => storeOf(key).stat(key),
    copy: async (from, to, options) => {
      const source = storeOf(from);
      const target = storeOf(to);
      if (source === target) return source.copy(from, to, options);
      const bytes = await source.open(from);
      if (!bytes)
        throw rejectError('blob.not-found', 'There is no such blob to copy.', { details: { from } });
      const { created } = await target.put(to, bytes, options);
      return { created };
    },
    delete: async (key) => storeOf(key).delete(key),
    list: async (options) => storeOf(options.prefix).list(options),
  };
};
