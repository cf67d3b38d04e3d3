import { expect } from 'vitest';
import type { IndexEntry, RecordStore } from '../../src/ports/index.ts';
import { failureOf } from './failure.ts';
import { collectItems } from './pages.ts';
import { keyAt, place, putAt, type RecordStoreCase } from './record-store-subject.ts';

type Range = Partial<Parameters<RecordStore['listByIndex']>[0]>;

const byState = { workspace: 'alpha', collection: 'things', partition: 'open', index: 'by-state' } as const;

const indexed = (sort: string, entry: IndexEntry) => putAt(sort, { indexes: { 'by-state': entry } });

const found = async (store: RecordStore, range: Range = {}): Promise<string[]> =>
  (await collectItems((cursor) => store.listByIndex({ ...byState, ...range, cursor }))).map(
    (item) => item.key.sort,
  );

/** Finding records by an index, once it has caught up. */
export const recordIndexCases: readonly RecordStoreCase[] = [
  {
    name: 'finds records by an index entry, whole and in the order of the index',
    run: async (open) => {
      await using subject = await open();
      await subject.store.commit([
        indexed('a', { partition: 'open', sort: '3' }),
        indexed('b', { partition: 'open', sort: '1' }),
        indexed('c', { partition: 'closed', sort: '2' }),
        putAt('d'),
      ]);
      await subject.settle();
      expect((await subject.store.listByIndex(byState)).items).toEqual([
        { key: keyAt('b'), value: { sort: 'b' }, version: 1, expiresAt: null },
        { key: keyAt('a'), value: { sort: 'a' }, version: 1, expiresAt: null },
      ]);
      expect(await found(subject.store, { order: 'descending' })).toEqual(['a', 'b']);
      expect(await found(subject.store, { index: 'by-other' })).toEqual([]);
    },
  },
  {
    name: 'finds records of different partitions together in an index',
    run: async (open) => {
      await using subject = await open();
      await subject.store.commit([
        { ...indexed('a', { partition: 'open', sort: '2' }), key: keyAt('a', { partition: 'p9' }) },
        indexed('b', { partition: 'open', sort: '1' }),
      ]);
      await subject.settle();
      expect(await found(subject.store)).toEqual(['b', 'a']);
    },
  },
  {
    name: 'applies prefix and after to the sort keys of the index, in UTF-8 order',
    run: async (open) => {
      await using subject = await open();
      const sorts = ['a1', 'a_', 'ab', 'z', '\uff61', '😀'];
      await subject.store.commit(
        sorts.map((sort, index) => indexed(`r${9 - index}`, { partition: 'open', sort })),
      );
      await subject.settle();
      expect(await found(subject.store)).toEqual(['r9', 'r8', 'r7', 'r6', 'r5', 'r4']);
      expect(await found(subject.store, { prefix: 'a' })).toEqual(['r9', 'r8', 'r7']);
      expect(await found(subject.store, { prefix: 'a_' })).toEqual(['r8']);
      expect(await found(subject.store, { after: 'ab' })).toEqual(['r6', 'r5', 'r4']);
      expect(await found(subject.store, { after: 'ab', order: 'descending' })).toEqual(['r8', 'r9']);
    },
  },
  {
    name: 'pages through equal index sort keys without repeating or skipping',
    run: async (open) => {
      await using subject = await open();
      const sorts = Array.from({ length: 11 }, (_, index) => `r${String(index).padStart(2, '0')}`);
      await subject.store.commit(
        sorts.map((sort, index) => indexed(sort, { partition: 'open', sort: index < 9 ? 'same' : 'same2' })),
      );
      await subject.settle();
      for (const order of ['ascending', 'descending'] as const) {
        for (const limit of [1, 2, 4]) {
          const seen = await found(subject.store, { order, limit });
          expect(seen.toSorted()).toEqual(sorts);
          expect(seen).toEqual(await found(subject.store, { order, limit: 100 }));
        }
      }
    },
  },
  {
    name: 'pages on through equal index sort keys when a record that was already given goes',
    run: async (open) => {
      await using subject = await open();
      const sorts = ['r1', 'r2', 'r3', 'r4', 'r5'];
      await subject.store.commit(sorts.map((sort) => indexed(sort, { partition: 'open', sort: 'same' })));
      await subject.settle();
      const first = await subject.store.listByIndex({ ...byState, limit: 2 });
      await subject.store.commit(
        first.items.map((item) => ({ kind: 'delete', key: item.key, if: { version: 1 } })),
      );
      await subject.settle();
      const rest = await collectItems((cursor) =>
        subject.store.listByIndex({ ...byState, limit: 2, cursor: cursor ?? first.cursor }),
      );
      expect([...first.items, ...rest].map((item) => item.key.sort).toSorted()).toEqual(sorts);
    },
  },
  {
    name: 'moves the index entry when the record is put with another',
    run: async (open) => {
      await using subject = await open();
      await subject.store.commit([indexed('a', { partition: 'open', sort: '1' })]);
      await subject.store.commit([
        { ...indexed('a', { partition: 'closed', sort: '2' }), value: { moved: true } },
      ]);
      await subject.settle();
      expect(await found(subject.store)).toEqual([]);
      const { items } = await subject.store.listByIndex({ ...byState, partition: 'closed' });
      expect(items).toEqual([{ key: keyAt('a'), value: { moved: true }, version: 2, expiresAt: null }]);
    },
  },
  {
    name: 'drops the index entry when the record is put without one, is deleted, or expires',
    run: async (open) => {
      await using subject = await open();
      const expiresAt = new Date(subject.now().getTime() + 5_000).toISOString();
      await subject.store.commit([
        indexed('put', { partition: 'open', sort: '1' }),
        indexed('deleted', { partition: 'open', sort: '2' }),
        { ...indexed('expired', { partition: 'open', sort: '3' }), expiresAt },
        indexed('stays', { partition: 'open', sort: '4' }),
      ]);
      await subject.settle();
      expect(await found(subject.store)).toEqual(['put', 'deleted', 'expired', 'stays']);
      await subject.store.commit([putAt('put'), { kind: 'delete', key: keyAt('deleted'), if: 'any' }]);
      await subject.advance(6_000);
      await subject.settle();
      expect(await found(subject.store)).toEqual(['stays']);
    },
  },
  {
    name: 'leaves the index as it was when a transaction is lost',
    run: async (open) => {
      await using subject = await open();
      await subject.store.commit([indexed('a', { partition: 'open', sort: '1' })]);
      await subject.store.commit([
        indexed('a', { partition: 'closed', sort: '1' }),
        putAt('b', { if: { version: 4 } }),
      ]);
      await subject.settle();
      expect(await found(subject.store)).toEqual(['a']);
      expect(await found(subject.store, { partition: 'closed' })).toEqual([]);
    },
  },
  {
    name: 'keeps workspaces, collections and index names apart in index reads',
    run: async (open) => {
      await using subject = await open();
      const entry = { partition: 'open', sort: '1' };
      await subject.store.commit([
        indexed('mine', entry),
        { ...indexed('foreign', entry), key: keyAt('foreign', { workspace: 'beta' }) },
        { ...indexed('other', entry), key: keyAt('other', { collection: 'others' }) },
        putAt('named', { indexes: { 'by-name': entry } }),
      ]);
      await subject.settle();
      expect(await found(subject.store)).toEqual(['mine']);
      expect(await found(subject.store, { workspace: 'beta' })).toEqual(['foreign']);
      expect(await found(subject.store, { index: 'by-name' })).toEqual(['named']);
    },
  },
  {
    name: 'refuses a cursor of another index, and one of a plain listing',
    run: async (open) => {
      await using subject = await open();
      await subject.store.commit(
        ['a', 'b', 'c'].map((sort) =>
          putAt(sort, {
            indexes: { 'by-state': { partition: 'p1', sort }, 'by-name': { partition: 'p1', sort } },
          }),
        ),
      );
      await subject.settle();
      const range = { ...place, limit: 1 };
      const { cursor } = await subject.store.listByIndex({ ...range, index: 'by-state' });
      const plain = await subject.store.list(range);
      const invalid = { code: 'record.invalid-cursor', recovery: 'reject' };
      const other = { ...range, index: 'by-name' };
      expect(await failureOf(subject.store.listByIndex({ ...other, cursor }))).toEqual(invalid);
      expect(await failureOf(subject.store.listByIndex({ ...other, cursor: plain.cursor }))).toEqual(invalid);
      expect(await failureOf(subject.store.list({ ...range, cursor }))).toEqual(invalid);
    },
  },
];
