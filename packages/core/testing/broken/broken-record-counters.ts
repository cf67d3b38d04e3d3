import type { OpenRecordStore } from '../contracts/record-store-subject.ts';
import type { BrokenAdapter } from './broken-adapter.ts';
import { openSpoiled } from './spoiled-record-store.ts';

export const brokenRecordCounters: ReadonlyArray<BrokenAdapter<OpenRecordStore>> = [
  {
    flaw: 'reads a counter first and writes it later',
    open: openSpoiled((store) => ({
      increment: async ({ key, by, limit = Number.POSITIVE_INFINITY }) => {
        const { value } = await store.increment({ key, by: 0 });
        if (value + by > limit) return { applied: false, value };
        await Promise.resolve();
        await store.increment({ key, by });
        return { applied: true, value: value + by };
      },
    })),
    caughtBy: [
      'loses no concurrent increment',
      'lets no more concurrent increments through than the limit allows',
    ],
  },
  {
    flaw: 'counts past the limit',
    open: openSpoiled((store) => ({ increment: ({ key, by }) => store.increment({ key, by }) })),
    caughtBy: [
      'counts up to the limit and not past it, and then says where it stands',
      'lets no more concurrent increments through than the limit allows',
    ],
  },
  {
    flaw: 'counts up only',
    open: openSpoiled((store) => ({
      increment: (options) => store.increment({ ...options, by: Math.abs(options.by) }),
    })),
    caughtBy: ['counts from 0 by whole numbers, down too'],
  },
  {
    flaw: 'keeps its counters among the records',
    open: openSpoiled((store) => ({
      increment: async (options) => {
        const result = await store.increment(options);
        await store.commit([{ kind: 'put', key: options.key, value: result.value, if: 'any' }]);
        return result;
      },
    })),
    caughtBy: ['keeps counters apart from records, from each other and between workspaces'],
  },
];
