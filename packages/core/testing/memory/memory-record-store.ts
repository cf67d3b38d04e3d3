import type {
  Clock,
  Condition,
  IndexEntry,
  RecordKey,
  RecordStore,
  StoredRecord,
  Write,
} from '../../src/ports/index.ts';
import { toRecordPage } from './record-page.ts';
import { assertWritable, toKeyText } from './record-write-check.ts';

type Entry = { record: StoredRecord; indexes: Record<string, IndexEntry> };

export type MemoryRecordStore = RecordStore & {
  /** Lets index reads see every commit so far. */
  settleIndexes(): void;
};

/**
 * A record store in memory. Index reads lag behind as they do on DynamoDB: a commit shows in them only
 * `indexLagMs` later by the clock (or after `settleIndexes`), so that code which counts on fresh indexes fails here.
 */
export const createMemoryRecordStore = ({
  clock,
  indexLagMs = 1_000,
}: {
  clock: Clock;
  indexLagMs?: number;
}): MemoryRecordStore => {
  const entries = new Map<string, Entry>();
  const counters = new Map<string, number>();
  /** What index reads see, and the changes on their way there, oldest first. */
  const indexed = new Map<string, Entry>();
  let pending: { dueMs: number; key: string; entry: Entry | null }[] = [];

  const isLive = ({ record: { expiresAt } }: Entry): boolean =>
    expiresAt === null || new Date(expiresAt).getTime() > clock.now().getTime();

  const find = (key: RecordKey): StoredRecord | null => {
    const entry = entries.get(toKeyText(key));
    return entry && isLive(entry) ? entry.record : null;
  };

  const holds = (condition: Condition, record: StoredRecord | null): boolean => {
    if (condition === 'any') return true;
    if (condition === 'absent') return record === null;
    return record?.version === condition.version;
  };

  const catchUp = (untilMs: number): void => {
    for (const { key, entry } of pending.filter((change) => change.dueMs <= untilMs)) {
      if (entry) indexed.set(key, entry);
      else indexed.delete(key);
    }
    pending = pending.filter((change) => change.dueMs > untilMs);
  };

  const apply = (write: Write): void => {
    if (write.kind === 'check') return;
    const key = toKeyText(write.key);
    const entry: Entry | null =
      write.kind === 'delete'
        ? null
        : structuredClone({
            record: {
              key: write.key,
              value: write.value,
              version: (find(write.key)?.version ?? 0) + 1,
              expiresAt: write.expiresAt ?? null,
            },
            indexes: write.indexes ?? {},
          });
    if (entry) entries.set(key, entry);
    else entries.delete(key);
    pending.push({ dueMs: clock.now().getTime() + indexLagMs, key, entry });
  };

  return {
    get: async (key) => structuredClone(find(key)),

    async commit(writes) {
      assertWritable(writes);
      const failed = writes.flatMap((write, place) => (holds(write.if, find(write.key)) ? [] : [place]));
      if (failed.length > 0) return { committed: false, failed };
      for (const write of writes) apply(write);
      return { committed: true };
    },

    async list(options) {
      const { workspace, collection, partition } = options;
      const listed = [...entries.values()].filter(
        (entry) =>
          entry.record.key.workspace === workspace &&
          entry.record.key.collection === collection &&
          entry.record.key.partition === partition &&
          isLive(entry),
      );
      return toRecordPage(
        listed.map(({ record }) => ({ sort: record.key.sort, tie: '', record })),
        options,
      );
    },

    async listByIndex(options) {
      const { workspace, collection, partition, index } = options;
      catchUp(clock.now().getTime());
      const listed = [...indexed].flatMap(([tie, entry]) => {
        const { record, indexes } = entry;
        const place = Object.hasOwn(indexes, index) ? indexes[index] : undefined;
        const isHere =
          record.key.workspace === workspace &&
          record.key.collection === collection &&
          place?.partition === partition &&
          isLive(entry);
        return isHere ? [{ sort: place.sort, tie, record }] : [];
      });
      return toRecordPage(listed, options);
    },

    async increment({ key, by, limit = Number.POSITIVE_INFINITY }) {
      const value = counters.get(toKeyText(key)) ?? 0;
      if (value + by > limit) return { applied: false, value };
      counters.set(toKeyText(key), value + by);
      return { applied: true, value: value + by };
    },

    settleIndexes: () => catchUp(Number.POSITIVE_INFINITY),
  };
};
