import { AppError } from '../../src/errors.ts';
import type { Json, RecordKey, RecordStore, Write } from '../../src/ports/index.ts';
import type { OpenRecordStore } from '../contracts/record-store-subject.ts';
import { createManualClock } from '../memory/manual-clock.ts';
import { createMemoryRecordStore } from '../memory/memory-record-store.ts';
import type { BrokenAdapter } from './broken-adapter.ts';
import { openSpoiled } from './spoiled-record-store.ts';

const unconditional = (writes: readonly Write[]): Write[] => writes.map((write) => ({ ...write, if: 'any' }));

const withoutTime: OpenRecordStore = async () => {
  const clock = createManualClock();
  const store = createMemoryRecordStore({ clock: createManualClock() });
  return {
    store,
    now: clock.now,
    advance: clock.advance,
    settle: async () => store.settleIndexes(),
    [Symbol.asyncDispose]: async () => undefined,
  };
};

const commitOneByOne =
  (store: RecordStore): RecordStore['commit'] =>
  async (writes) => {
    const failed: number[] = [];
    for (const [place, write] of writes.entries()) {
      if (!(await store.commit([write])).committed) failed.push(place);
    }
    return failed.length === 0 ? { committed: true } : { committed: false, failed };
  };

/** Takes what is refused with this code, in parts where it has to. */
const forgive = (code: string) =>
  openSpoiled((store) => ({
    commit: async (writes) => {
      try {
        return await store.commit(writes);
      } catch (thrown) {
        if (!(thrown instanceof AppError) || thrown.code !== code) throw thrown;
        for (const write of writes) await store.commit([write]).catch(() => undefined);
        return { committed: true };
      }
    },
  }));

/** Changes every value on its way out. */
const withValues = (change: (value: Json) => Json) =>
  openSpoiled((store) => ({
    get: async (key) => {
      const record = await store.get(key);
      return record && { ...record, value: change(record.value) };
    },
  }));

export const brokenRecordCommits: ReadonlyArray<BrokenAdapter<OpenRecordStore>> = [
  {
    flaw: 'ignores conditions',
    open: openSpoiled((store) => ({ commit: (writes) => store.commit(unconditional(writes)) })),
    caughtBy: [
      'puts with the condition absent only where there is no record',
      'puts with a version only over exactly that version',
      'deletes only when the condition holds, and without one also what is not there',
      'holds a transaction to its checks without changing what they look at',
      'leaves the index as it was when a transaction is lost',
    ],
  },
  {
    flaw: 'forgets everything when it is closed',
    open: openSpoiled(() => ({}), { forgets: true }),
    caughtBy: ['still has records and counters after it was closed and opened again'],
  },
  {
    flaw: 'looks at a condition first and writes later',
    open: openSpoiled((store) => ({
      commit: async (writes) => {
        const looked = await store.commit(
          writes.map(({ key, if: condition }) => ({ kind: 'check', key, if: condition })),
        );
        await Promise.resolve();
        return looked.committed ? store.commit(unconditional(writes)) : looked;
      },
    })),
    caughtBy: [
      'lets exactly one of many concurrent creators win',
      'lets exactly one of many concurrent writers over the same version win',
    ],
  },
  {
    flaw: 'writes the part of a transaction that it can',
    open: openSpoiled((store) => ({ commit: commitOneByOne(store) })),
    caughtBy: ['writes all of a transaction or nothing, and names every place that failed'],
  },
  {
    flaw: 'names only the first place that failed',
    open: openSpoiled((store) => ({
      commit: async (writes) => {
        const result = await store.commit(writes);
        return result.committed ? result : { committed: false, failed: result.failed.slice(0, 1) };
      },
    })),
    caughtBy: ['writes all of a transaction or nothing, and names every place that failed'],
  },
  {
    flaw: 'treats a check as a put',
    open: openSpoiled((store) => ({
      commit: (writes) =>
        store.commit(
          writes.map((write) => (write.kind === 'check' ? { ...write, kind: 'put', value: null } : write)),
        ),
    })),
    caughtBy: ['holds a transaction to its checks without changing what they look at'],
  },
  {
    flaw: 'counts versions from 0',
    open: openSpoiled((store) => ({
      get: async (key) => {
        const record = await store.get(key);
        return record && { ...record, version: record.version - 1 };
      },
    })),
    caughtBy: [
      'counts versions from 1, one more after each put, and from 1 again after a deletion',
      'gives key, version and expiry along with the value',
    ],
  },
  {
    flaw: 'takes more writes than allowed',
    open: forgive('record.too-many-writes'),
    caughtBy: ['refuses more writes than allowed and writes none of them'],
  },
  {
    flaw: 'takes one write less than allowed',
    open: openSpoiled((store) => ({
      commit: (writes) => store.commit(writes.length === 25 ? [...writes, ...writes] : writes),
    })),
    caughtBy: ['takes as many writes as allowed, and an empty transaction'],
  },
  {
    flaw: 'takes a key twice',
    open: forgive('record.duplicate-key'),
    caughtBy: ['refuses a transaction that names a key twice and writes none of it'],
  },
  {
    flaw: 'drops records that are too large without a word',
    open: forgive('record.too-large'),
    caughtBy: [
      'refuses a record over the size limit, counted in UTF-8 bytes, and writes nothing of its transaction',
    ],
  },
  {
    flaw: 'cuts long values short',
    open: withValues((value) => (typeof value === 'string' ? value.slice(0, 100_000) : value)),
    caughtBy: ['takes a record close to the size limit'],
  },
  {
    flaw: 'takes empty values for null',
    open: withValues((value) => value || null),
    caughtBy: ['gives back every kind of value as it was put'],
  },
  {
    flaw: 'copies objects by assigning their properties',
    open: withValues((value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.assign({}, value) : value,
    ),
    caughtBy: ['gives back a property named __proto__ as plain data'],
  },
  {
    flaw: 'makes up records that are not there',
    open: openSpoiled((store) => ({
      get: async (key) => (await store.get(key)) ?? { key, value: null, version: 0, expiresAt: null },
    })),
    caughtBy: ['gives null for a missing record'],
  },
  {
    flaw: 'hands out its own objects',
    open: openSpoiled((store) => {
      const cache = new Map<string, Json>();
      const keyOf = (key: RecordKey): string => JSON.stringify(key);
      return {
        commit: async (writes) => {
          const result = await store.commit(writes);
          for (const write of writes) {
            if (result.committed && write.kind === 'put') cache.set(keyOf(write.key), write.value);
          }
          return result;
        },
        get: async (key) => {
          const record = await store.get(key);
          return record && { ...record, value: cache.get(keyOf(key)) ?? record.value };
        },
      };
    }),
    caughtBy: ['keeps what was put when the caller changes its object afterwards'],
  },
  {
    flaw: 'knows no expiry',
    open: withoutTime,
    caughtBy: [
      'no longer gives a record whose time has come, and takes its key as absent',
      'drops the index entry when the record is put without one, is deleted, or expires',
    ],
  },
  {
    flaw: 'keeps the expiry of the version before',
    open: openSpoiled((store) => ({
      commit: async (writes) => {
        const before = await Promise.all(writes.map((write) => store.get(write.key)));
        const kept = writes.map((write, place): Write => {
          const expiresAt = before[place]?.expiresAt;
          return write.kind === 'put' && expiresAt ? { expiresAt, ...write } : write;
        });
        return store.commit(kept);
      },
    })),
    caughtBy: ['forgets an expiry when the record is put again without one'],
  },
];
