import { expect } from 'vitest';
import type { RecordKey, RecordStore } from '../../src/ports/index.ts';
import { failureOf } from './failure.ts';
import { collectItems, collectPages } from './pages.ts';
import { keyAt, place, putAt, type RecordStoreCase } from './record-store-subject.ts';

type Range = Partial<Parameters<RecordStore['list']>[0]>;

const sortsOf = async (store: RecordStore, range: Range = {}): Promise<string[]> =>
  (await collectItems((cursor) => store.list({ ...place, ...range, cursor }))).map((item) => item.key.sort);

const fill = async (store: RecordStore, sorts: readonly string[]): Promise<void> => {
  for (let start = 0; start < sorts.length; start += 20) {
    await store.commit(sorts.slice(start, start + 20).map((sort) => putAt(sort)));
  }
};

/** Reading a partition in order. */
export const recordListCases: readonly RecordStoreCase[] = [
  {
    name: 'lists a partition at once after the commit, whole records, and nothing for an empty one',
    run: async (open) => {
      await using subject = await open();
      await fill(subject.store, ['b', 'a']);
      const record = (sort: string) => ({
        key: keyAt(sort),
        value: { sort },
        version: 1,
        expiresAt: null,
      });
      expect((await subject.store.list(place)).items).toEqual([record('a'), record('b')]);
      expect(await subject.store.list({ ...place, partition: 'other' })).toEqual({ items: [], cursor: null });
    },
  },
  {
    name: 'orders sort keys by their UTF-8 bytes, both ways',
    run: async (open) => {
      await using subject = await open();
      const ordered = ['!', '-', '0', '10', '9', 'B', 'a', 'aa', 'b', 'z', 'é', '漢', '\uff61', '😀'];
      await fill(subject.store, ordered.toReversed());
      expect(await sortsOf(subject.store)).toEqual(ordered);
      expect(await sortsOf(subject.store, { order: 'descending' })).toEqual(ordered.toReversed());
      expect(await sortsOf(subject.store, { limit: 1 })).toEqual(ordered);
    },
  },
  {
    name: 'lists only sort keys with the prefix, whatever characters it has',
    run: async (open) => {
      await using subject = await open();
      await fill(subject.store, ['a', 'a%', 'a%b', 'a*', 'a_', 'a_b', 'aXb', 'ab', 'A_', 'é1', 'é2', 'ê']);
      expect(await sortsOf(subject.store, { prefix: 'a_' })).toEqual(['a_', 'a_b']);
      expect(await sortsOf(subject.store, { prefix: 'a%' })).toEqual(['a%', 'a%b']);
      expect(await sortsOf(subject.store, { prefix: 'a*' })).toEqual(['a*']);
      expect(await sortsOf(subject.store, { prefix: 'é', order: 'descending' })).toEqual(['é2', 'é1']);
      expect(await sortsOf(subject.store, { prefix: 'none' })).toEqual([]);
    },
  },
  {
    name: 'starts after the given sort key, in the direction of the listing',
    run: async (open) => {
      await using subject = await open();
      await fill(subject.store, ['a', 'b', 'c', 'd', 'x1', 'x2', 'x3']);
      expect(await sortsOf(subject.store, { after: 'x1' })).toEqual(['x2', 'x3']);
      expect(await sortsOf(subject.store, { after: 'bb', limit: 2 })).toEqual(['c', 'd', 'x1', 'x2', 'x3']);
      expect(await sortsOf(subject.store, { after: 'c', order: 'descending' })).toEqual(['b', 'a']);
      expect(await sortsOf(subject.store, { prefix: 'x', after: 'x1' })).toEqual(['x2', 'x3']);
      expect(await sortsOf(subject.store, { prefix: 'x', after: 'a' })).toEqual(['x1', 'x2', 'x3']);
      expect(await sortsOf(subject.store, { prefix: 'x', after: 'y', order: 'descending' })).toEqual([
        'x3',
        'x2',
        'x1',
      ]);
      expect(await sortsOf(subject.store, { prefix: 'x', after: 'y' })).toEqual([]);
    },
  },
  {
    name: 'never gives more than the limit, 100 when none is given, and reaches every record by the cursor',
    run: async (open) => {
      await using subject = await open();
      const sorts = Array.from({ length: 103 }, (_, index) => `k${String(index).padStart(3, '0')}`);
      await fill(subject.store, sorts);
      const bySeven = await collectPages((cursor) => subject.store.list({ ...place, limit: 7, cursor }));
      expect(Math.max(...bySeven.map((page) => page.length))).toBe(7);
      expect(bySeven.flat().map((item) => item.key.sort)).toEqual(sorts);
      const byDefault = await collectPages((cursor) => subject.store.list({ ...place, cursor }));
      expect(Math.max(...byDefault.map((page) => page.length))).toBe(100);
      expect(byDefault.flat()).toHaveLength(103);
      expect(await sortsOf(subject.store, { limit: 1_000, order: 'descending' })).toEqual(sorts.toReversed());
    },
  },
  {
    name: 'pages on without repeating or skipping while records come and go around the cursor',
    run: async (open) => {
      await using subject = await open();
      await fill(subject.store, ['b', 'd', 'f', 'h', 'j', 'l']);
      const seen: string[] = [];
      let cursor: string | null = null;
      for (let page = 0; page === 0 || cursor !== null; page += 1) {
        const next = await subject.store.list({ ...place, limit: 2, cursor });
        seen.push(...next.items.map((item) => item.key.sort));
        cursor = next.cursor;
        if (page === 0) await subject.store.commit([putAt('a'), putAt('c')]);
        if (page === 1) {
          await subject.store.commit(
            ['b', 'd', 'h'].map((sort) => ({ kind: 'delete', key: keyAt(sort), if: 'any' })),
          );
        }
        expect(page).toBeLessThan(20);
      }
      expect(seen).toEqual(['b', 'd', 'f', 'h', 'j', 'l']);
    },
  },
  {
    name: 'refuses a cursor of other options and one that it never gave',
    run: async (open) => {
      await using subject = await open();
      await fill(subject.store, ['a1', 'a2', 'a3', 'a4']);
      const range = { ...place, prefix: 'a', limit: 2 };
      const { cursor } = await subject.store.list(range);
      expect(cursor).not.toBeNull();
      const others: Range[] = [
        { workspace: 'beta' },
        { collection: 'others' },
        { partition: 'p2' },
        { prefix: 'a1' },
        { order: 'descending' },
        { after: 'a1' },
      ];
      const invalid = { code: 'record.invalid-cursor', recovery: 'reject' };
      for (const other of others) {
        expect(await failureOf(subject.store.list({ ...range, ...other, cursor }))).toEqual(invalid);
      }
      for (const forged of ['', 'nonsense', 'eyJhIjoxfQ==']) {
        expect(await failureOf(subject.store.list({ ...range, cursor: forged }))).toEqual(invalid);
      }
    },
  },
  {
    name: 'keeps workspaces, collections and partitions apart',
    run: async (open) => {
      await using subject = await open();
      const places: RecordKey[] = [
        keyAt('a'),
        keyAt('a', { workspace: 'beta' }),
        keyAt('a', { collection: 'others' }),
        keyAt('a', { partition: 'p2' }),
      ];
      for (const [index, key] of places.entries()) {
        await subject.store.commit([{ kind: 'put', key, value: index, if: 'absent' }]);
      }
      for (const [index, { sort, ...where }] of places.entries()) {
        expect((await subject.store.get({ ...where, sort }))?.value).toBe(index);
        expect((await subject.store.list(where)).items.map((item) => item.value)).toEqual([index]);
      }
      await subject.store.commit([{ kind: 'delete', key: keyAt('a', { workspace: 'beta' }), if: 'any' }]);
      expect(await subject.store.get(keyAt('a'))).not.toBeNull();
    },
  },
  {
    name: 'does not confuse keys whose parts contain separators',
    run: async (open) => {
      await using subject = await open();
      for (const mark of ['#', '/', ':', '|', '.', '%', ' ', '\u001f', '","']) {
        const left = { workspace: 'w', collection: 'x', partition: `p${mark}q`, sort: 'r' };
        const right = { workspace: 'w', collection: `x${mark}p`, partition: 'q', sort: 'r' };
        const third = { workspace: 'w', collection: 'x', partition: 'p', sort: `q${mark}r` };
        for (const key of [left, right, third]) {
          await subject.store.commit([{ kind: 'put', key, value: { mark, ...key }, if: 'absent' }]);
        }
        for (const key of [left, right, third]) {
          expect(await subject.store.get(key)).toMatchObject({ key, value: { mark, ...key } });
          const { sort, ...where } = key;
          const { items } = await subject.store.list(where);
          expect(items.map((item) => item.key)).toContainEqual({ ...where, sort });
          expect(items.filter((item) => item.key.partition !== where.partition)).toEqual([]);
        }
      }
    },
  },
];
