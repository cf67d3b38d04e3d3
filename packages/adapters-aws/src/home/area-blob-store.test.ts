import { blobAreas } from '@assay/core/documents';
import { createMemoryBlobStore } from '@assay/core/testing/memory';
import { describe, expect, it } from 'vitest';
import { createAreaBlobStore } from './area-blob-store.ts';

const bytes = new TextEncoder().encode('hello');
const keys = {
  raw: 'workspaces/default/raw/a',
  processed: 'workspaces/default/processed/a/read.json',
  embeddings: 'workspaces/default/embeddings/a',
  models: 'models/minilm/weights',
} as const;

const openStores = () => {
  const stores = {
    raw: createMemoryBlobStore(),
    processed: createMemoryBlobStore(),
    embeddings: createMemoryBlobStore(),
    models: createMemoryBlobStore(),
  };
  return { stores, blobs: createAreaBlobStore(stores) };
};

describe('a blob store of areas', () => {
  it.each(blobAreas)('keeps what belongs to %s in its own store, and in no other', async (area) => {
    const { stores, blobs } = openStores();
    await blobs.put(keys[area], bytes);
    for (const other of blobAreas) {
      expect(await stores[other].stat(keys[area])).toEqual(
        other === area ? { key: keys[area], size: 5 } : null,
      );
    }
    expect(await blobs.get(keys[area])).toEqual(bytes);
    expect((await blobs.list({ prefix: keys[area] })).items).toEqual([{ key: keys[area], size: 5 }]);
    await blobs.delete(keys[area]);
    expect(await blobs.stat(keys[area])).toBeNull();
  });

  it('keeps what arrives beside what is kept as it came', async () => {
    const { stores, blobs } = openStores();
    await blobs.put('incoming/default/up', bytes);
    expect(await blobs.copy('incoming/default/up', keys.raw, { ifAbsent: true })).toEqual({ created: true });
    expect(await stores.raw.get(keys.raw)).toEqual(bytes);
  });

  it('copies from one area to another', async () => {
    const { stores, blobs } = openStores();
    await blobs.put(keys.raw, bytes);
    expect(await blobs.copy(keys.raw, keys.processed, { ifAbsent: true })).toEqual({ created: true });
    expect(await blobs.copy(keys.raw, keys.processed, { ifAbsent: true })).toEqual({ created: false });
    expect(await stores.processed.get(keys.processed)).toEqual(bytes);
    await expect(blobs.copy('workspaces/default/raw/none', keys.processed)).rejects.toMatchObject({
      code: 'blob.not-found',
    });
  });

  it.each(['a', 'workspaces/default/other/a', 'workspaces/', ''])(
    'refuses the key "%s" of no area',
    async (key) => {
      const { blobs } = openStores();
      const refused = { code: 'blob.invalid-key', recovery: 'reject' };
      await expect(blobs.put(key, bytes)).rejects.toMatchObject(refused);
      await expect(blobs.get(key)).rejects.toMatchObject(refused);
      await expect(blobs.list({ prefix: key })).rejects.toMatchObject(refused);
    },
  );
});
