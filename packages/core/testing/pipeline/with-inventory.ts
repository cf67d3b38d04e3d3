import type { RecordStore, Write } from '@assay/core/ports';

/** The store, and what lies in it (expired records too) as one text to search. */
export const withInventory = <S extends RecordStore>(store: S): { store: S; listRecords: () => string } => {
  const held = new Map<string, string>();
  const note = (write: Write): void => {
    const key = JSON.stringify(write.key);
    if (write.kind === 'put') held.set(key, JSON.stringify([write.key, write.value, write.indexes]));
    if (write.kind === 'delete') held.delete(key);
  };
  const noting: S = {
    ...store,
    commit: async (writes) => {
      const result = await store.commit(writes);
      if (result.committed) for (const write of writes) note(write);
      return result;
    },
  };
  return { store: noting, listRecords: () => [...held.values()].join('\n') };
};
