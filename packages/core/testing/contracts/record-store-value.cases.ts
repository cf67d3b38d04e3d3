import { expect } from 'vitest';
import { type Json, maxRecordBytes } from '../../src/ports/index.ts';
import { failureOf } from './failure.ts';
import { keyAt, putAt, type RecordStoreCase } from './record-store-subject.ts';

const values: Record<string, Json> = {
  null: null,
  true: true,
  false: false,
  zero: 0,
  fraction: -0.1,
  tiny: 1.5e-7,
  huge: 1e300,
  safe: Number.MAX_SAFE_INTEGER,
  'empty string': '',
  text: 'a "quoted" \\ line\n\ttab \u0000 nul é 漢 😀',
  'number in a string': '007.10',
  'empty list': [],
  'empty object': {},
  nested: { list: [1, [2, [3, { deep: null }]]], '': 'empty name', 'with.dot': { '#': ['%'] } },
};

const tooLarge = { code: 'record.too-large', recovery: 'reject' };

/** What a value may be, and what becomes of it. */
export const recordValueCases: readonly RecordStoreCase[] = [
  {
    name: 'gives back every kind of value as it was put',
    run: async (open) => {
      await using subject = await open();
      for (const [sort, value] of Object.entries(values)) {
        await subject.store.commit([putAt(sort, { value })]);
        expect((await subject.store.get(keyAt(sort)))?.value).toEqual(value);
      }
    },
  },
  {
    name: 'gives back a property named __proto__ as plain data',
    run: async (open) => {
      await using subject = await open();
      const text = '{"__proto__":{"polluted":true},"a":1}';
      const value: Json = JSON.parse(text);
      await subject.store.commit([putAt('a', { value })]);
      expect(JSON.stringify((await subject.store.get(keyAt('a')))?.value)).toBe(text);
    },
  },
  {
    name: 'gives key, version and expiry along with the value',
    run: async (open) => {
      await using subject = await open();
      const expiresAt = new Date(subject.now().getTime() + 3_600_000).toISOString();
      await subject.store.commit([putAt('plain'), putAt('mortal', { expiresAt })]);
      expect(await subject.store.get(keyAt('plain'))).toEqual({
        key: keyAt('plain'),
        value: { sort: 'plain' },
        version: 1,
        expiresAt: null,
      });
      expect((await subject.store.get(keyAt('mortal')))?.expiresAt).toBe(expiresAt);
    },
  },
  {
    name: 'gives null for a missing record',
    run: async (open) => {
      await using subject = await open();
      expect(await subject.store.get(keyAt('nowhere'))).toBeNull();
    },
  },
  {
    name: 'keeps what was put when the caller changes its object afterwards',
    run: async (open) => {
      await using subject = await open();
      const value = { list: [1] };
      await subject.store.commit([putAt('a', { value })]);
      value.list.push(2);
      const read = await subject.store.get(keyAt('a'));
      expect(read?.value).toEqual({ list: [1] });
      Object.assign(Object(read?.value), { list: 'changed' });
      expect((await subject.store.get(keyAt('a')))?.value).toEqual({ list: [1] });
    },
  },
  {
    name: 'takes a record close to the size limit',
    run: async (open) => {
      await using subject = await open();
      const value = 'x'.repeat(maxRecordBytes - 4_096);
      await subject.store.commit([putAt('a', { value })]);
      expect((await subject.store.get(keyAt('a')))?.value).toBe(value);
    },
  },
  {
    name: 'refuses a record over the size limit, counted in UTF-8 bytes, and writes nothing of its transaction',
    run: async (open) => {
      await using subject = await open();
      const ascii = putAt('large', { value: 'x'.repeat(maxRecordBytes + 1) });
      expect(await failureOf(subject.store.commit([putAt('small'), ascii]))).toEqual(tooLarge);
      const accented = putAt('large', { value: ['é'.repeat(maxRecordBytes / 2 + 1)] });
      expect(await failureOf(subject.store.commit([putAt('small'), accented]))).toEqual(tooLarge);
      expect(await subject.store.get(keyAt('small'))).toBeNull();
      expect(await subject.store.get(keyAt('large'))).toBeNull();
    },
  },
  {
    name: 'no longer gives a record whose time has come, and takes its key as absent',
    run: async (open) => {
      await using subject = await open();
      const expiresAt = new Date(subject.now().getTime() + 5_000).toISOString();
      await subject.store.commit([putAt('a', { expiresAt }), putAt('b')]);
      expect(await subject.store.get(keyAt('a'))).not.toBeNull();
      await subject.advance(6_000);
      expect(await subject.store.get(keyAt('a'))).toBeNull();
      const { items } = await subject.store.list({
        workspace: 'alpha',
        collection: 'things',
        partition: 'p1',
      });
      expect(items.map((item) => item.key.sort)).toEqual(['b']);
      expect(await subject.store.commit([putAt('a', { if: { version: 1 } })])).toEqual({
        committed: false,
        failed: [0],
      });
      expect(await subject.store.commit([putAt('a', { if: 'absent' })])).toEqual({ committed: true });
      expect(await subject.store.get(keyAt('a'))).toMatchObject({ version: 1, expiresAt: null });
    },
  },
  {
    name: 'forgets an expiry when the record is put again without one',
    run: async (open) => {
      await using subject = await open();
      const expiresAt = new Date(subject.now().getTime() + 5_000).toISOString();
      await subject.store.commit([putAt('a', { expiresAt })]);
      await subject.store.commit([putAt('a')]);
      await subject.advance(6_000);
      expect(await subject.store.get(keyAt('a'))).toMatchObject({ version: 2, expiresAt: null });
    },
  },
  {
    name: 'still has records and counters after it was closed and opened again',
    needs: 'durable',
    run: async (open) => {
      await using subject = await open();
      await subject.store.commit([putAt('a', { value: { kept: true } })]);
      await subject.store.increment({ key: keyAt('count'), by: 3 });
      if (!subject.reopen) throw new Error('A durable store is tested with `reopen`: let `open` give it');
      const reopened = await subject.reopen();
      expect(await reopened.get(keyAt('a'))).toMatchObject({ value: { kept: true }, version: 1 });
      expect(await reopened.increment({ key: keyAt('count'), by: 1 })).toEqual({ applied: true, value: 4 });
    },
  },
];
