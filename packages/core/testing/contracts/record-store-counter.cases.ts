import { expect } from 'vitest';
import { keyAt, place, putAt, type RecordStoreCase } from './record-store-subject.ts';

const key = keyAt('count');

/** Counters. */
export const recordCounterCases: readonly RecordStoreCase[] = [
  {
    name: 'counts from 0 by whole numbers, down too',
    run: async (open) => {
      await using subject = await open();
      expect(await subject.store.increment({ key, by: 5 })).toEqual({ applied: true, value: 5 });
      expect(await subject.store.increment({ key, by: -7 })).toEqual({ applied: true, value: -2 });
      expect(await subject.store.increment({ key, by: 0 })).toEqual({ applied: true, value: -2 });
    },
  },
  {
    name: 'counts up to the limit and not past it, and then says where it stands',
    run: async (open) => {
      await using subject = await open();
      expect(await subject.store.increment({ key, by: 11, limit: 10 })).toEqual({ applied: false, value: 0 });
      expect(await subject.store.increment({ key, by: 8, limit: 10 })).toEqual({ applied: true, value: 8 });
      expect(await subject.store.increment({ key, by: 3, limit: 10 })).toEqual({ applied: false, value: 8 });
      expect(await subject.store.increment({ key, by: 2, limit: 10 })).toEqual({ applied: true, value: 10 });
      expect(await subject.store.increment({ key, by: 1 })).toEqual({ applied: true, value: 11 });
    },
  },
  {
    name: 'loses no concurrent increment',
    run: async (open) => {
      await using subject = await open();
      const results = await Promise.all(
        Array.from({ length: 20 }, () => subject.store.increment({ key, by: 1 })),
      );
      expect(results.map((result) => result.value).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
    },
  },
  {
    name: 'lets no more concurrent increments through than the limit allows',
    run: async (open) => {
      await using subject = await open();
      const results = await Promise.all(
        Array.from({ length: 20 }, () => subject.store.increment({ key, by: 1, limit: 7 })),
      );
      expect(results.filter((result) => result.applied)).toHaveLength(7);
      expect(await subject.store.increment({ key, by: 0 })).toEqual({ applied: true, value: 7 });
    },
  },
  {
    name: 'keeps counters apart from records, from each other and between workspaces',
    run: async (open) => {
      await using subject = await open();
      await subject.store.increment({ key, by: 1 });
      expect(await subject.store.get(key)).toBeNull();
      expect((await subject.store.list(place)).items).toEqual([]);
      expect(await subject.store.commit([putAt('count', { if: 'absent' })])).toEqual({ committed: true });
      await subject.store.increment({ key, by: 1 });
      expect(await subject.store.get(key)).toMatchObject({ value: { sort: 'count' }, version: 1 });
      await subject.store.commit([{ kind: 'delete', key, if: 'any' }]);
      expect(await subject.store.increment({ key, by: 1 })).toEqual({ applied: true, value: 3 });
      const others = [
        { workspace: 'beta' },
        { collection: 'others' },
        { partition: 'p2' },
        { sort: 'count2' },
      ];
      for (const other of others) {
        expect(await subject.store.increment({ key: { ...key, ...other }, by: 1 })).toMatchObject({
          value: 1,
        });
      }
    },
  },
];
