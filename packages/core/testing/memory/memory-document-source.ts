import { rejectError, retryError } from '../../src/errors.ts';
import { assertSourceKey, type DocumentSource, type SourceObject } from '../../src/ports/index.ts';

/** What was asked of the source; `read` is one chunk of an opened object. */
export type SourceCall = {
  name: 'list' | 'stat' | 'open' | 'read' | 'mark' | 'move' | 'delete';
  key: string;
};

export type MemoryDocumentSource = DocumentSource & {
  /** As its owners do; the same bytes again are a new version too. */
  put(key: string, content: Uint8Array | string): void;
  remove(key: string): void;
  /** Makes the whole place go away, or come back. */
  setMissing(isMissing: boolean): void;
  /** Runs ahead of every call; what it throws, the call throws. `delete` comes between the two halves of a move. */
  before(hook: ((call: SourceCall) => void | Promise<void>) | null): void;
  /** How often each was called so far. */
  calls: Readonly<Record<SourceCall['name'], number>>;
};

type Stored = { object: SourceObject; bytes: Uint8Array };

const chunkBytes = 64 * 1024;
const firstPutAt = Date.UTC(2026, 0, 1);

const compareBytes = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

const isSame = (left: Uint8Array, right: Uint8Array): boolean => Buffer.compare(left, right) === 0;

/** Somebody's bucket, in memory; puts are a second apart. */
export const createMemoryDocumentSource = (): MemoryDocumentSource => {
  const stored = new Map<string, Stored>();
  const calls = { list: 0, stat: 0, open: 0, read: 0, mark: 0, move: 0, delete: 0 };
  let sorted: string[] | null = null;
  let puts = 0;
  let isMissing = false;
  let hook: ((call: SourceCall) => void | Promise<void>) | null = null;

  const begin = async (name: SourceCall['name'], key: string): Promise<void> => {
    calls[name] += 1;
    await hook?.({ name, key });
    if (!isMissing) return;
    throw rejectError('source.not-found', 'There is no such source: correct its URL.');
  };

  const put = (key: string, content: Uint8Array | string): void => {
    const bytes = Uint8Array.from(typeof content === 'string' ? Buffer.from(content) : content);
    puts += 1;
    const modifiedAt = new Date(firstPutAt + puts * 1_000).toISOString();
    if (!stored.has(key)) sorted = null;
    stored.set(key, { object: { key, size: bytes.length, etag: `v${puts}`, modifiedAt }, bytes });
  };

  const remove = (key: string): void => {
    if (stored.delete(key)) sorted = null;
  };

  async function* read({ object, bytes }: Stored): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += chunkBytes) {
      await begin('read', object.key);
      if (stored.get(object.key)?.object.etag !== object.etag) {
        throw retryError('source.changed', 'The object changed while it was read: read it again.');
      }
      yield bytes.slice(start, start + chunkBytes);
    }
  }

  return {
    put,
    remove,
    calls,
    setMissing: (value) => {
      isMissing = value;
    },
    before: (next) => {
      hook = next;
    },

    list: async ({ prefix, after = null, limit = 1_000, cursor = null }) => {
      await begin('list', prefix);
      sorted ??= [...stored.keys()].toSorted(compareBytes);
      const behind = cursor ?? after;
      const rest = sorted.filter(
        (key) => key.startsWith(prefix) && (behind === null || compareBytes(key, behind) > 0),
      );
      const items = rest.slice(0, limit).flatMap((key) => stored.get(key)?.object ?? []);
      return { items, cursor: rest.length > items.length ? (items.at(-1)?.key ?? null) : null };
    },

    stat: async (key) => {
      assertSourceKey(key);
      await begin('stat', key);
      return stored.get(key)?.object ?? null;
    },

    open: async (key) => {
      assertSourceKey(key);
      await begin('open', key);
      const found = stored.get(key);
      return found ? { object: found.object, bytes: read(found) } : null;
    },

    mark: async ({ key, content }) => {
      assertSourceKey(key);
      await begin('mark', key);
      const there = stored.get(key);
      if (there === undefined || !isSame(there.bytes, content)) put(key, content);
    },

    move: async ({ key, to, etag }) => {
      assertSourceKey(key);
      assertSourceKey(to);
      if (key === to) {
        throw rejectError('source.invalid-key', 'An object cannot be moved onto itself: name another key.');
      }
      await begin('move', key);
      const found = stored.get(key);
      if (found?.object.etag !== etag) return { moved: false };
      put(to, found.bytes);
      await begin('delete', key);
      if (stored.get(key)?.object.etag === etag) remove(key);
      return { moved: true };
    },

    close: async () => undefined,
  };
};
