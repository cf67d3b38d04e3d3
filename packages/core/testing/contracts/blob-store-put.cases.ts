import { expect } from 'vitest';
import { type BlobStoreCase, bytesOf, readAll, streamOf, textAt } from './blob-store-subject.ts';
import { thrownBy } from './failure.ts';

const key = 'workspaces/default/raw/a1';

const breakAt = (fatal: number) => (place: number) => {
  if (place === fatal) throw new Error('the source broke');
};

/** Writing whole blobs or nothing. */
export const blobPutCases: readonly BlobStoreCase[] = [
  {
    name: 'gives back bytes that were put whole or as a stream, and tells their size',
    run: async (open) => {
      await using subject = await open();
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
      expect(await subject.store.put(key, bytes)).toEqual({ created: true, size: 70_000 });
      expect(await subject.store.get(key)).toEqual(bytes);
      expect(await subject.store.stat(key)).toEqual({ key, size: 70_000 });
      expect(await subject.store.put('other', streamOf(['one ', '', 'two']))).toEqual({
        created: true,
        size: 7,
      });
      expect(await textAt(subject.store, 'other')).toBe('one two');
      expect(await readAll((await subject.store.open('other')) ?? streamOf(['missing']))).toBe('one two');
    },
  },
  {
    name: 'takes a blob without any bytes',
    run: async (open) => {
      await using subject = await open();
      expect(await subject.store.put(key, new Uint8Array())).toMatchObject({ created: true, size: 0 });
      expect(await subject.store.put('other', streamOf([]))).toMatchObject({ created: true, size: 0 });
      for (const each of [key, 'other']) {
        expect(await textAt(subject.store, each)).toBe('');
        expect(await subject.store.stat(each)).toEqual({ key: each, size: 0 });
        expect(await readAll((await subject.store.open(each)) ?? streamOf(['missing']))).toBe('');
      }
    },
  },
  {
    name: 'replaces a blob without ifAbsent, whole',
    run: async (open) => {
      await using subject = await open();
      await subject.store.put(key, bytesOf('a long first version'));
      expect(await subject.store.put(key, bytesOf('short'))).toMatchObject({ size: 5 });
      expect(await textAt(subject.store, key)).toBe('short');
      expect(await subject.store.stat(key)).toEqual({ key, size: 5 });
    },
  },
  {
    name: 'leaves an existing blob as it is with ifAbsent',
    run: async (open) => {
      await using subject = await open();
      expect(await subject.store.put(key, bytesOf('first'), { ifAbsent: true })).toMatchObject({
        created: true,
      });
      expect(await subject.store.put(key, bytesOf('second'), { ifAbsent: true })).toMatchObject({
        created: false,
      });
      expect(await subject.store.put(key, streamOf(['thi', 'rd']), { ifAbsent: true })).toMatchObject({
        created: false,
      });
      expect(await textAt(subject.store, key)).toBe('first');
      await subject.store.delete(key);
      expect(await subject.store.put(key, bytesOf('fourth'), { ifAbsent: true })).toMatchObject({
        created: true,
      });
    },
  },
  {
    name: 'lets exactly one of many concurrent conditional writers create the blob',
    run: async (open) => {
      await using subject = await open();
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          subject.store.put(key, streamOf([`from `, `${index}`]), { ifAbsent: true }),
        ),
      );
      const winners = results.flatMap((result, index) => (result.created ? [index] : []));
      expect(winners).toHaveLength(1);
      expect(await textAt(subject.store, key)).toBe(`from ${winners[0]}`);
    },
  },
  {
    name: 'shows nothing of a blob before it is whole',
    run: async (open) => {
      await using subject = await open();
      const seen: unknown[] = [];
      const look = async (): Promise<void> => {
        seen.push(await subject.store.get(key), await subject.store.stat(key), await subject.store.open(key));
        seen.push(...(await subject.store.list({ prefix: '' })).items);
      };
      await subject.store.put(key, streamOf(['one', 'two', 'three'], look));
      expect(seen).toHaveLength(12);
      expect(new Set(seen)).toEqual(new Set([null]));
      expect(await textAt(subject.store, key)).toBe('onetwothree');
    },
  },
  {
    name: 'leaves no trace when the source breaks half-way',
    run: async (open) => {
      await using subject = await open();
      const put = subject.store.put(key, streamOf(['one', 'two', 'three'], breakAt(2)), { ifAbsent: true });
      expect(await thrownBy(put)).toBeInstanceOf(Error);
      expect(await subject.store.get(key)).toBeNull();
      expect(await subject.store.stat(key)).toBeNull();
      expect((await subject.store.list({ prefix: '' })).items).toEqual([]);
      expect(await subject.store.put(key, bytesOf('whole'), { ifAbsent: true })).toMatchObject({
        created: true,
      });
    },
  },
  {
    name: 'keeps the blob that was there when the source of its replacement breaks',
    run: async (open) => {
      await using subject = await open();
      await subject.store.put(key, bytesOf('old'));
      expect(await thrownBy(subject.store.put(key, streamOf(['new'], breakAt(1))))).toBeInstanceOf(Error);
      expect(await textAt(subject.store, key)).toBe('old');
      expect((await subject.store.list({ prefix: '' })).items).toEqual([{ key, size: 3 }]);
    },
  },
  {
    name: 'leaves no trace when it is aborted, before or half-way',
    run: async (open) => {
      await using subject = await open();
      const aborted = AbortSignal.abort(new Error('stop'));
      expect(await thrownBy(subject.store.put(key, bytesOf('a'), { signal: aborted }))).toBeInstanceOf(Error);
      expect(await thrownBy(subject.store.put(key, streamOf(['a']), { signal: aborted }))).toBeInstanceOf(
        Error,
      );
      const controller = new AbortController();
      const abort = (place: number): void => {
        if (place === 1) controller.abort(new Error('stop'));
      };
      const { signal } = controller;
      expect(
        await thrownBy(subject.store.put(key, streamOf(['a', 'b', 'c'], abort), { signal })),
      ).toBeInstanceOf(Error);
      expect(await subject.store.get(key)).toBeNull();
      expect((await subject.store.list({ prefix: '' })).items).toEqual([]);
    },
  },
  {
    name: 'gives up on a source that stands still as soon as it is aborted',
    run: async (open) => {
      await using subject = await open();
      const controller = new AbortController();
      const stall = (place: number): Promise<void> | void => {
        if (place === 0) return;
        queueMicrotask(() => controller.abort(new Error('stop')));
        return new Promise(() => undefined);
      };
      const { signal } = controller;
      expect(await thrownBy(subject.store.put(key, streamOf(['a', 'b'], stall), { signal }))).toBeInstanceOf(
        Error,
      );
      expect(await subject.store.get(key)).toBeNull();
    },
  },
  {
    name: 'keeps a blob as it was put when the caller changes its bytes afterwards',
    run: async (open) => {
      await using subject = await open();
      const bytes = bytesOf('abc');
      await subject.store.put(key, bytes);
      bytes.fill(0);
      const read = await subject.store.get(key);
      read?.fill(0);
      expect(await textAt(subject.store, key)).toBe('abc');
    },
  },
  {
    name: 'still has its blobs after it was closed and opened again',
    needs: 'durable',
    run: async (open) => {
      await using subject = await open();
      await subject.store.put(key, streamOf(['kept']));
      if (!subject.reopen) throw new Error('A durable store is tested with `reopen`: let `open` give it');
      const reopened = await subject.reopen();
      expect(await textAt(reopened, key)).toBe('kept');
      expect(await reopened.put(key, bytesOf('new'), { ifAbsent: true })).toMatchObject({ created: false });
    },
  },
];
