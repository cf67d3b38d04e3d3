import type {
  IndexEntry,
  ListOptions,
  RecordKey,
  RecordPage,
  RecordStore,
  StoredRecord,
} from '../../src/ports/index.ts';
import type { OpenRecordStore } from '../contracts/record-store-subject.ts';
import type { BrokenAdapter } from './broken-adapter.ts';
import { openSpoiled } from './spoiled-record-store.ts';

const allOf = async (store: RecordStore, options: ListOptions): Promise<StoredRecord[]> =>
  (await store.list({ ...options, limit: 1_000, cursor: null })).items;

const pageByOffset = (items: StoredRecord[], { limit = 100, cursor }: ListOptions): RecordPage => {
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return { items: items.slice(start, end), cursor: end < items.length ? String(end) : null };
};

/** Reads and writes every key in another place, and gives back the key that was asked for. */
const withPlaces = (move: (place: Omit<RecordKey, 'sort'>) => Partial<RecordKey>) =>
  openSpoiled((store) => {
    const moved = <Place extends Omit<RecordKey, 'sort'>>(key: Place): Place => ({ ...key, ...move(key) });
    const backTo = (options: ListOptions, page: RecordPage): RecordPage => ({
      ...page,
      items: page.items.map((item) => {
        const { workspace, collection, partition } = options;
        return { ...item, key: { workspace, collection, partition, sort: item.key.sort } };
      }),
    });
    return {
      get: async (key) => {
        const record = await store.get(moved(key));
        return record && { ...record, key };
      },
      commit: (writes) => store.commit(writes.map((write) => ({ ...write, key: moved(write.key) }))),
      list: async (options) => backTo(options, await store.list(moved(options))),
      increment: (options) => store.increment({ ...options, key: moved(options.key) }),
    };
  });

/** Pages an index by the sort key alone. */
const skipTies = openSpoiled((store) => {
  const entries = new Map<string, IndexEntry>();
  return {
    commit: (writes) => {
      for (const write of writes) {
        const entry = write.kind === 'put' && write.indexes?.['by-state'];
        if (entry) entries.set(write.key.sort, entry);
      }
      return store.commit(writes);
    },
    listByIndex: async ({ cursor, ...options }) => {
      const page = await store.listByIndex({ ...options, ...(cursor && { after: cursor }) });
      const last = page.items.at(-1)?.key.sort;
      return { ...page, cursor: page.cursor && last ? (entries.get(last)?.sort ?? null) : null };
    },
  };
});

/** Remembers the index entries of a record for good. */
const keepEntries = openSpoiled((store) => {
  const remembered = new Map<string, Record<string, IndexEntry>>();
  return {
    commit: (writes) =>
      store.commit(
        writes.map((write) => {
          if (write.kind !== 'put') return write;
          const indexes = { ...write.indexes, ...remembered.get(write.key.sort) };
          remembered.set(write.key.sort, indexes);
          return { ...write, indexes };
        }),
      ),
  };
});

export const brokenRecordLists: ReadonlyArray<BrokenAdapter<OpenRecordStore>> = [
  {
    flaw: 'pages by offset and so skips and repeats',
    open: openSpoiled((store) => ({
      list: async (options) => pageByOffset(await allOf(store, options), options),
    })),
    caughtBy: ['pages on without repeating or skipping while records come and go around the cursor'],
  },
  {
    flaw: 'takes any cursor',
    open: openSpoiled((store) => ({
      list: async ({ cursor, ...options }) => {
        const page = await store.list({ ...options, ...(cursor && { after: cursor }) });
        return { ...page, cursor: page.cursor && (page.items.at(-1)?.key.sort ?? null) };
      },
    })),
    caughtBy: ['refuses a cursor of other options and one that it never gave'],
  },
  {
    flaw: 'knows no default limit',
    open: openSpoiled((store) => ({ list: (options) => store.list({ limit: 1_000, ...options }) })),
    caughtBy: [
      'never gives more than the limit, 100 when none is given, and reaches every record by the cursor',
    ],
  },
  {
    flaw: 'forgets the rest after the first page',
    open: openSpoiled((store) => ({
      list: async (options) => ({ ...(await store.list(options)), cursor: null }),
    })),
    caughtBy: [
      'never gives more than the limit, 100 when none is given, and reaches every record by the cursor',
    ],
  },
  {
    flaw: 'orders by UTF-16 units',
    open: openSpoiled((store) => ({
      list: async (options) => {
        const items = await allOf(store, options);
        const sorted = items.toSorted((a, b) => (a.key.sort < b.key.sort ? -1 : 1));
        return pageByOffset(options.order === 'descending' ? sorted.toReversed() : sorted, options);
      },
    })),
    caughtBy: ['orders sort keys by their UTF-8 bytes, both ways'],
  },
  {
    flaw: 'knows one direction only',
    open: openSpoiled((store) => ({ list: (options) => store.list({ ...options, order: 'ascending' }) })),
    caughtBy: ['orders sort keys by their UTF-8 bytes, both ways'],
  },
  {
    flaw: 'takes an underscore in a prefix for any character',
    open: openSpoiled((store) => ({
      list: async ({ prefix = '', ...options }) => {
        const matches = (sort: string): boolean =>
          [...prefix].every((character, place) => character === '_' || [...sort][place] === character);
        const items = await allOf(store, options);
        return pageByOffset(
          items.filter((item) => matches(item.key.sort)),
          options,
        );
      },
    })),
    caughtBy: ['lists only sort keys with the prefix, whatever characters it has'],
  },
  {
    flaw: 'starts at the given sort key instead of after it',
    open: openSpoiled((store) => ({
      list: async ({ after, ...options }) => {
        const items = await allOf(store, options);
        const { order = 'ascending' } = options;
        return pageByOffset(
          items.filter(
            ({ key: { sort } }) => !after || (order === 'ascending' ? sort >= after : sort <= after),
          ),
          options,
        );
      },
    })),
    caughtBy: ['starts after the given sort key, in the direction of the listing'],
  },
  {
    flaw: 'lists what was there at the first look',
    open: openSpoiled((store) => {
      const first = new Map<string, RecordPage>();
      return {
        commit: async (writes) => {
          const [write] = writes;
          if (write) await store.list({ ...write.key }).then((page) => first.set(write.key.partition, page));
          return store.commit(writes);
        },
        list: async (options) => first.get(options.partition) ?? store.list(options),
      };
    }),
    caughtBy: ['lists a partition at once after the commit, whole records, and nothing for an empty one'],
  },
  {
    flaw: 'looks across workspaces',
    open: withPlaces(() => ({ workspace: 'shared' })),
    caughtBy: [
      'keeps workspaces, collections and partitions apart',
      'keeps counters apart from records, from each other and between workspaces',
    ],
  },
  {
    flaw: 'joins the parts of a key with a separator',
    open: withPlaces(({ collection, partition }) => ({
      collection: 'all',
      partition: `${collection}#${partition}`,
    })),
    caughtBy: ['does not confuse keys whose parts contain separators'],
  },
  {
    flaw: 'looks across workspaces in its indexes',
    open: openSpoiled((store) => ({
      listByIndex: async (options) => {
        const page = await store.listByIndex(options);
        const other = await store.listByIndex({ ...options, workspace: 'beta' });
        return { ...page, items: [...page.items, ...other.items] };
      },
    })),
    caughtBy: ['keeps workspaces, collections and index names apart in index reads'],
  },
  {
    flaw: 'skips the rest of equal index sort keys at the end of a page',
    open: skipTies,
    caughtBy: [
      'pages through equal index sort keys without repeating or skipping',
      'pages on through equal index sort keys when a record that was already given goes',
      'refuses a cursor of another index, and one of a plain listing',
    ],
  },
  {
    flaw: 'keeps the old index entries of a record',
    open: keepEntries,
    caughtBy: [
      'moves the index entry when the record is put with another',
      'drops the index entry when the record is put without one, is deleted, or expires',
    ],
  },
  {
    flaw: 'lists an index in the order of the record keys, within one partition',
    open: openSpoiled((store) => ({
      listByIndex: async (options) => {
        const page = await store.listByIndex(options);
        return {
          ...page,
          items: page.items
            .filter((item) => item.key.partition === 'p1')
            .toSorted((a, b) => (a.key.sort < b.key.sort ? -1 : 1)),
        };
      },
    })),
    caughtBy: [
      'finds records by an index entry, whole and in the order of the index',
      'finds records of different partitions together in an index',
      'applies prefix and after to the sort keys of the index, in UTF-8 order',
    ],
  },
];
