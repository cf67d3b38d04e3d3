import { rejectError } from '../../src/errors.ts';
import type { DocumentSource, SourceObject } from '../../src/ports/index.ts';
import { readAll } from '../contracts/blob-store-subject.ts';
import type { OpenDocumentSourceSubject } from '../contracts/document-source-subject.ts';
import type { BrokenAdapter } from './broken-adapter.ts';
import { openSpoiledSource } from './spoiled-document-source.ts';

const bySize = (object: SourceObject): SourceObject => ({ ...object, etag: `${object.size}` });

async function* withoutEnd(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array | null = null;
  for await (const chunk of bytes) {
    if (held !== null) yield held;
    held = chunk;
  }
}

/** Reads each chunk from whatever is there by then. */
async function* mixing(source: DocumentSource, key: string): AsyncGenerator<Uint8Array> {
  const step = 256 * 1024;
  for (let start = 0; ; start += step) {
    const opened = await source.open(key);
    const text = opened ? await readAll(opened.bytes) : '';
    if (start >= text.length) return;
    yield new TextEncoder().encode(text.slice(start, start + step));
  }
}

const renaming = (rename: (key: string) => string) =>
  openSpoiledSource((source) => ({
    stat: (key) => source.stat(rename(key)),
    open: (key) => source.open(rename(key)),
    mark: ({ key, content }) => source.mark({ key: rename(key), content }),
    move: ({ key, to, etag }) => source.move({ key: rename(key), to: rename(to), etag }),
  }));

const cleaned = (key: string): string =>
  `x${key}`
    .replaceAll(/\.\.?\//g, '_')
    .slice(1, 900)
    .replace(/^\//, '') || 'x';

export const brokenDocumentSourceObjects: ReadonlyArray<BrokenAdapter<OpenDocumentSourceSubject>> = [
  {
    flaw: 'throws on what is not there',
    open: openSpoiledSource((source) => ({
      open: async (key) => (await source.open(key)) ?? Promise.reject(new Error('no such file')),
    })),
    caughtBy: ['gives null for what is not there'],
  },
  {
    flaw: 'tells etags in quotes in listings only',
    open: openSpoiledSource((source) => ({
      list: async (options) => {
        const { items, cursor } = await source.list(options);
        return { items: items.map((item) => ({ ...item, etag: `"${item.etag}"` })), cursor };
      },
    })),
    caughtBy: ['tells the same of an object in a listing, on its own, and when it is opened'],
  },
  {
    flaw: 'makes etags of sizes',
    open: openSpoiledSource((source) => ({
      stat: async (key) => {
        const found = await source.stat(key);
        return found && bySize(found);
      },
    })),
    caughtBy: ['gives another etag when the bytes change, even to as many, and the same while they do not'],
  },
  {
    flaw: 'loses the last bytes',
    open: openSpoiledSource((source) => ({
      open: async (key) => {
        const opened = await source.open(key);
        return opened && { ...opened, bytes: withoutEnd(opened.bytes) };
      },
    })),
    caughtBy: ['gives every byte of empty, small and large objects'],
  },
  {
    flaw: 'reads each chunk from whatever is there by then',
    open: openSpoiledSource((source) => ({
      open: async (key) => {
        const opened = await source.open(key);
        return opened && { ...opened, bytes: mixing(source, key) };
      },
    })),
    caughtBy: ['never mixes two versions: gives the one it opened, or says that it changed'],
  },
  {
    flaw: 'mends malformed keys',
    open: renaming(cleaned),
    caughtBy: ['refuses a malformed key wherever one is given, and changes nothing'],
  },
  {
    flaw: 'undoes escapes that are part of a key',
    open: renaming((key) => key.replaceAll('%20', ' ').replaceAll('+', ' ')),
    caughtBy: ['takes keys as others chose them: spaces, signs, escapes, every script'],
  },
  {
    flaw: 'trims keys to their first line',
    open: renaming((key) => key.split('\n')[0] ?? ''),
    caughtBy: ['takes keys with line breaks and tabs'],
  },
  {
    flaw: 'takes a missing place for an empty one',
    open: openSpoiledSource((source) => ({
      list: (options) => source.list(options).catch(() => ({ items: [], cursor: null })),
    })),
    caughtBy: ['says that the whole place is missing, on every call'],
  },
  {
    flaw: 'writes the same mark again and again',
    open: openSpoiledSource((source) => ({ mark: async ({ key, content }) => source.put(key, content) })),
    caughtBy: ['writes a mark once: the same again leaves it untouched, another content replaces it'],
  },
  {
    flaw: 'copies and never takes away',
    open: openSpoiledSource((source) => ({
      move: async ({ key, to, etag }) => {
        const opened = await source.open(key);
        if (opened?.object.etag !== etag) return { moved: false };
        source.put(to, await readAll(opened.bytes));
        return { moved: true };
      },
    })),
    caughtBy: ['moves an object with the etag that was seen, and only that object'],
  },
  {
    flaw: 'moves whatever is there',
    open: openSpoiledSource((source) => ({
      move: async ({ key, to }) => {
        const found = await source.stat(key);
        return found ? source.move({ key, to, etag: found.etag }) : { moved: false };
      },
    })),
    caughtBy: ['does not move an object that has changed'],
  },
  {
    flaw: 'says that it moved what was gone',
    open: openSpoiledSource((source) => ({
      move: async (options) => ({
        moved: (await source.move(options)).moved || (await source.stat(options.key)) === null,
      }),
    })),
    caughtBy: ['does not move what is gone, nor the same object twice'],
  },
  {
    flaw: 'refuses to move to where something is',
    open: openSpoiledSource((source) => ({
      move: async (options) => {
        if ((await source.stat(options.to)) === null) return source.move(options);
        throw rejectError('source.exists', 'There is an object: take it away.');
      },
    })),
    caughtBy: ['ends a move that was cut off between the copy and the deletion'],
  },
  {
    flaw: 'loses an object that it moves onto itself',
    open: openSpoiledSource((source) => ({
      move: async (options) => {
        if (options.key !== options.to) return source.move(options);
        source.remove(options.key);
        return { moved: true };
      },
    })),
    caughtBy: ['refuses to move an object onto itself, and keeps it'],
  },
];
