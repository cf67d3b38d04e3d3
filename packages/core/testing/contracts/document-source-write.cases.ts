import { expect } from 'vitest';
import { bytesOf } from './blob-store-subject.ts';
import { type DocumentSourceCase, etagAt, sourceTextAt } from './document-source-subject.ts';
import { failureOf } from './failure.ts';

/** The two ways in which a source is changed. */
export const documentSourceWriteCases: readonly DocumentSourceCase[] = [
  {
    name: 'writes a mark once: the same again leaves it untouched, another content replaces it',
    run: async (open) => {
      await using subject = await open();
      const { source } = subject;
      await subject.put('in/a', bytesOf('a'));
      const key = 'done/in/a.processed';
      await source.mark({ key, content: bytesOf('one') });
      const marked = await source.stat(key);
      expect(await sourceTextAt(source, key)).toBe('one');
      await source.mark({ key, content: bytesOf('one') });
      expect(await source.stat(key)).toEqual(marked);
      await source.mark({ key, content: bytesOf('two') });
      expect(await sourceTextAt(source, key)).toBe('two');
      await Promise.all([1, 2, 3].map(() => source.mark({ key, content: bytesOf('three') })));
      expect(await sourceTextAt(source, key)).toBe('three');
      expect((await source.list({ prefix: '' })).items.map((item) => item.key)).toEqual([key, 'in/a']);
    },
  },
  {
    name: 'moves an object with the etag that was seen, and only that object',
    run: async (open) => {
      await using subject = await open();
      const { source } = subject;
      for (const key of ['in/a', 'in/a.b', 'in/b']) await subject.put(key, bytesOf(`of ${key}`));
      const etag = await etagAt(source, 'in/a');
      expect(await source.move({ key: 'in/a', to: 'archive/2026/in/a', etag })).toEqual({ moved: true });
      const { items } = await source.list({ prefix: '' });
      expect(items.map(({ key }) => key)).toEqual(['archive/2026/in/a', 'in/a.b', 'in/b']);
      expect(await sourceTextAt(source, 'archive/2026/in/a')).toBe('of in/a');
      expect(await source.stat('in/a')).toBeNull();
    },
  },
  {
    name: 'does not move an object that has changed',
    run: async (open) => {
      await using subject = await open();
      const { source } = subject;
      await subject.put('a', bytesOf('one'));
      const etag = await etagAt(source, 'a');
      await subject.put('a', bytesOf('two'));
      expect(await source.move({ key: 'a', to: 'b', etag })).toEqual({ moved: false });
      expect(await sourceTextAt(source, 'a')).toBe('two');
      expect(await source.stat('b')).toBeNull();
    },
  },
  {
    name: 'does not move what is gone, nor the same object twice',
    run: async (open) => {
      await using subject = await open();
      const { source } = subject;
      await subject.put('a', bytesOf('one'));
      const etag = await etagAt(source, 'a');
      expect(await source.move({ key: 'a', to: 'b', etag })).toEqual({ moved: true });
      expect(await source.move({ key: 'a', to: 'b', etag })).toEqual({ moved: false });
      expect(await source.move({ key: 'none', to: 'c', etag })).toEqual({ moved: false });
      expect((await source.list({ prefix: '' })).items.map(({ key }) => key)).toEqual(['b']);
      expect(await sourceTextAt(source, 'b')).toBe('one');
    },
  },
  {
    name: 'ends a move that was cut off between the copy and the deletion',
    run: async (open) => {
      await using subject = await open();
      const { source } = subject;
      await subject.put('a', bytesOf('one'));
      await subject.put('to/a', bytesOf('one'));
      const etag = await etagAt(source, 'a');
      expect(await source.move({ key: 'a', to: 'to/a', etag })).toEqual({ moved: true });
      expect((await source.list({ prefix: '' })).items.map(({ key }) => key)).toEqual(['to/a']);
      expect(await sourceTextAt(source, 'to/a')).toBe('one');
    },
  },
  {
    name: 'refuses to move an object onto itself, and keeps it',
    run: async (open) => {
      await using subject = await open();
      await subject.put('a', bytesOf('one'));
      const etag = await etagAt(subject.source, 'a');
      expect(await failureOf(subject.source.move({ key: 'a', to: 'a', etag }))).toEqual({
        code: 'source.invalid-key',
        recovery: 'reject',
      });
      expect(await sourceTextAt(subject.source, 'a')).toBe('one');
    },
  },
];
