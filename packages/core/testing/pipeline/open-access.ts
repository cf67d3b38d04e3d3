import { keyPlace, keys as keyRecords } from '../../src/access/key-records.ts';
import { createKeys } from '../../src/access/keys.ts';
import { createWorkspaces } from '../../src/access/workspaces.ts';
import { auditLog } from '../../src/audit/audit-entry.ts';
import { createCommit } from '../../src/events/commit.ts';
import { platformWorkspace } from '../../src/events/outbox.ts';
import { createIdSource } from '../../src/ids.ts';
import type { RecordStore, Write } from '../../src/ports/record-store.ts';
import { createManualClock, createMemoryRecordStore } from '../memory/index.ts';

/** Keys and workspaces over a record store in memory that counts what it is asked. */
export const openAccess = ({ indexLagMs = 0 }: { indexLagMs?: number } = {}) => {
  const clock = createManualClock();
  const store = createMemoryRecordStore({ clock, indexLagMs });
  const counts = { get: 0, list: 0, listByIndex: 0, commit: 0 };
  const written: Write[] = [];
  let interfereWith: string | null = null;
  const records: RecordStore = {
    ...store,
    get: async (key) => {
      counts.get += 1;
      const found = await store.get(key);
      const keyId = interfereWith;
      interfereWith = null;
      const stored = keyId && (await keyRecords.find(store, platformWorkspace, keyPlace(keyId)));
      if (stored) await store.commit([keyRecords.put(platformWorkspace, stored.value, 'any')]);
      return found;
    },
    list: (request) => {
      counts.list += 1;
      return store.list(request);
    },
    listByIndex: (request) => {
      counts.listByIndex += 1;
      return store.listByIndex(request);
    },
    commit: (writes) => {
      counts.commit += 1;
      written.push(...writes);
      return store.commit(writes);
    },
  };
  let turn = 0;
  const randomBytes = (count: number) =>
    Uint8Array.from({ length: count }, (_, place) => (place * 37 + ++turn * 11) % 256);
  const ids = createIdSource({ now: clock.now, randomBytes });
  const commit = createCommit({ records, clock, ids });
  return {
    clock,
    counts,
    keys: createKeys({ records, commit, clock, ids, randomBytes }),
    workspaces: createWorkspaces({ records, commit, clock, ids }),
    /** Everything that was ever written, as text. */
    stored: () => JSON.stringify(written),
    /** Writes this key again right after it is next looked at. */
    interfere: (keyId: string) => {
      interfereWith = keyId;
    },
    audit: async (workspace: string) => {
      const partition = clock.now().toISOString().slice(0, 10);
      const entries = await auditLog.listAll(store, { workspace, partition });
      return entries.map(({ value: { actor, action, target } }) => [actor, action, target]);
    },
  };
};
