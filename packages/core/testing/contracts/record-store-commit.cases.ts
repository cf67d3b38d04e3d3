import { expect } from 'vitest';
import { maxTransactionWrites, type Write } from '../../src/ports/index.ts';
import { failureOf } from './failure.ts';
import { keyAt, putAt, type RecordStoreCase } from './record-store-subject.ts';

const lost = (...failed: number[]) => ({ committed: false, failed });
const won = { committed: true };
const times = <Result>(count: number, make: (index: number) => Result): Result[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** Conditions, transactions, versions. */
export const recordCommitCases: readonly RecordStoreCase[] = [
  {
    name: 'counts versions from 1, one more after each put, and from 1 again after a deletion',
    run: async (open) => {
      await using subject = await open();
      const versionOf = async () => (await subject.store.get(keyAt('a')))?.version;
      await subject.store.commit([putAt('a')]);
      expect(await versionOf()).toBe(1);
      await subject.store.commit([putAt('a')]);
      await subject.store.commit([putAt('a', { if: { version: 2 } })]);
      expect(await versionOf()).toBe(3);
      await subject.store.commit([{ kind: 'delete', key: keyAt('a'), if: { version: 3 } }]);
      expect(await versionOf()).toBeUndefined();
      await subject.store.commit([putAt('a', { if: 'absent' })]);
      expect(await versionOf()).toBe(1);
    },
  },
  {
    name: 'puts with the condition absent only where there is no record',
    run: async (open) => {
      await using subject = await open();
      expect(await subject.store.commit([putAt('a', { value: 1, if: 'absent' })])).toEqual(won);
      expect(await subject.store.commit([putAt('a', { value: 2, if: 'absent' })])).toEqual(lost(0));
      expect(await subject.store.get(keyAt('a'))).toMatchObject({ value: 1, version: 1 });
    },
  },
  {
    name: 'puts with a version only over exactly that version',
    run: async (open) => {
      await using subject = await open();
      await subject.store.commit([putAt('a', { value: 1 })]);
      await subject.store.commit([putAt('a', { value: 2 })]);
      expect(await subject.store.commit([putAt('a', { value: 3, if: { version: 1 } })])).toEqual(lost(0));
      expect(await subject.store.commit([putAt('a', { value: 3, if: { version: 3 } })])).toEqual(lost(0));
      expect(await subject.store.commit([putAt('b', { if: { version: 1 } })])).toEqual(lost(0));
      expect(await subject.store.commit([putAt('a', { value: 4, if: { version: 2 } })])).toEqual(won);
      expect(await subject.store.get(keyAt('a'))).toMatchObject({ value: 4, version: 3 });
    },
  },
  {
    name: 'deletes only when the condition holds, and without one also what is not there',
    run: async (open) => {
      await using subject = await open();
      await subject.store.commit([putAt('a')]);
      const remove = (condition: Write['if']): Write => ({ kind: 'delete', key: keyAt('a'), if: condition });
      expect(await subject.store.commit([remove({ version: 2 })])).toEqual(lost(0));
      expect(await subject.store.get(keyAt('a'))).not.toBeNull();
      expect(await subject.store.commit([remove({ version: 1 })])).toEqual(won);
      expect(await subject.store.get(keyAt('a'))).toBeNull();
      expect(await subject.store.commit([remove('any')])).toEqual(won);
      expect(await subject.store.commit([remove({ version: 1 })])).toEqual(lost(0));
    },
  },
  {
    name: 'holds a transaction to its checks without changing what they look at',
    run: async (open) => {
      await using subject = await open();
      await subject.store.commit([putAt('guard')]);
      const check = (sort: string, condition: Write['if']): Write => ({
        kind: 'check',
        key: keyAt(sort),
        if: condition,
      });
      expect(await subject.store.commit([check('guard', { version: 2 }), putAt('a')])).toEqual(lost(0));
      expect(await subject.store.commit([putAt('a'), check('guard', 'absent')])).toEqual(lost(1));
      expect(await subject.store.get(keyAt('a'))).toBeNull();
      expect(
        await subject.store.commit([check('guard', { version: 1 }), check('none', 'absent'), putAt('a')]),
      ).toEqual(won);
      expect(await subject.store.get(keyAt('guard'))).toMatchObject({ version: 1 });
      expect(await subject.store.get(keyAt('none'))).toBeNull();
    },
  },
  {
    name: 'writes all of a transaction or nothing, and names every place that failed',
    run: async (open) => {
      await using subject = await open();
      await subject.store.commit([putAt('b', { value: 'old' }), putAt('d', { value: 'old' })]);
      const writes: Write[] = [
        putAt('a', { if: 'absent' }),
        putAt('b', { value: 'new', if: 'absent' }),
        { kind: 'delete', key: keyAt('d'), if: { version: 1 } },
        putAt('c', { if: { version: 7 } }),
      ];
      expect(await subject.store.commit(writes)).toEqual(lost(1, 3));
      expect(await subject.store.get(keyAt('a'))).toBeNull();
      expect(await subject.store.get(keyAt('b'))).toMatchObject({ value: 'old', version: 1 });
      expect(await subject.store.get(keyAt('c'))).toBeNull();
      expect(await subject.store.get(keyAt('d'))).toMatchObject({ value: 'old', version: 1 });
    },
  },
  {
    name: 'lets exactly one of many concurrent creators win',
    run: async (open) => {
      await using subject = await open();
      const results = await Promise.all(
        times(12, (index) =>
          subject.store.commit([
            putAt('prize', { value: index, if: 'absent' }),
            putAt(`of-${index}`, { if: 'absent' }),
          ]),
        ),
      );
      const winners = results.flatMap((result, index) => (result.committed ? [index] : []));
      expect(winners).toHaveLength(1);
      expect((await subject.store.get(keyAt('prize')))?.value).toBe(winners[0]);
      const traces = await Promise.all(times(12, (index) => subject.store.get(keyAt(`of-${index}`))));
      expect(traces.flatMap((trace, index) => (trace ? [index] : []))).toEqual(winners);
    },
  },
  {
    name: 'lets exactly one of many concurrent writers over the same version win',
    run: async (open) => {
      await using subject = await open();
      await subject.store.commit([putAt('a', { value: 'old' })]);
      const results = await Promise.all(
        times(12, (index) => subject.store.commit([putAt('a', { value: index, if: { version: 1 } })])),
      );
      expect(results.filter((result) => result.committed)).toHaveLength(1);
      expect(await subject.store.get(keyAt('a'))).toMatchObject({ version: 2 });
    },
  },
  {
    name: 'takes as many writes as allowed, and an empty transaction',
    run: async (open) => {
      await using subject = await open();
      const writes = times(maxTransactionWrites, (index) => putAt(`k-${index}`));
      expect(await subject.store.commit(writes)).toEqual(won);
      expect(await subject.store.get(keyAt(`k-${maxTransactionWrites - 1}`))).not.toBeNull();
      expect(await subject.store.commit([])).toEqual(won);
    },
  },
  {
    name: 'refuses more writes than allowed and writes none of them',
    run: async (open) => {
      await using subject = await open();
      const writes = times(maxTransactionWrites + 1, (index) => putAt(`k-${index}`));
      expect(await failureOf(subject.store.commit(writes))).toEqual({
        code: 'record.too-many-writes',
        recovery: 'reject',
      });
      expect(await subject.store.get(keyAt('k-0'))).toBeNull();
    },
  },
  {
    name: 'refuses a transaction that names a key twice and writes none of it',
    run: async (open) => {
      await using subject = await open();
      const duplicate = { code: 'record.duplicate-key', recovery: 'reject' };
      const check: Write = { kind: 'check', key: keyAt('a'), if: 'any' };
      expect(await failureOf(subject.store.commit([putAt('b'), putAt('a'), putAt('a')]))).toEqual(duplicate);
      expect(await failureOf(subject.store.commit([check, putAt('a')]))).toEqual(duplicate);
      expect(await subject.store.get(keyAt('a'))).toBeNull();
      expect(await subject.store.get(keyAt('b'))).toBeNull();
    },
  },
];
