import type { z } from 'zod';
import { AppError } from '../errors.ts';
import type {
  Condition,
  DeleteWrite,
  IndexEntry,
  Json,
  PutWrite,
  RecordKey,
  RecordStore,
  StoredRecord,
} from '../ports/record-store.ts';

/** The tables that customers see on AWS; several collections may share one, and some wait for their first. */
export const tableNames = [
  'documents',
  'links',
  'findings',
  'rules',
  'feedback',
  'validations',
  'platform',
] as const;
export type TableName = (typeof tableNames)[number];

export type Versioned<T> = { value: T; version: number };

export type ListRequest = {
  workspace: string;
  partition: string;
  prefix?: string;
  /** Only sort keys after this one. */
  after?: string;
  order?: 'ascending' | 'descending';
  limit?: number;
  cursor?: string | null;
};

export type Collection<T> = {
  name: string;
  table: TableName;
  /** Names of the declared indexes. */
  indexNames: readonly string[];
  keyOf(workspace: string, place: { partition: string; sort: string }): RecordKey;
  put(workspace: string, value: T, condition: Condition): PutWrite;
  remove(workspace: string, place: { partition: string; sort: string }, condition?: Condition): DeleteWrite;
  find(
    store: RecordStore,
    workspace: string,
    place: { partition: string; sort: string },
  ): Promise<Versioned<T> | null>;
  list(store: RecordStore, request: ListRequest): Promise<{ items: Versioned<T>[]; cursor: string | null }>;
  /** Every item of a partition; for partitions that are known to be small. */
  listAll(store: RecordStore, request: Omit<ListRequest, 'limit' | 'cursor'>): Promise<Versioned<T>[]>;
  listByIndex(
    store: RecordStore,
    request: ListRequest & { index: string },
  ): Promise<{ items: Versioned<T>[]; cursor: string | null }>;
};

/** What a home needs to know of a collection to make room for it. */
export type CollectionPlace = Pick<Collection<never>, 'name' | 'table' | 'indexNames'>;

/**
 * Declares one kind of record: its schema, where it lives, and under which index entries it is found again.
 * Both homes make their tables and indexes from these declarations.
 */
export const defineCollection = <T>(declaration: {
  name: string;
  table: TableName;
  schema: z.ZodType<T>;
  key: (value: T) => { partition: string; sort: string };
  indexes?: Record<string, (value: T) => IndexEntry>;
  expiresAt?: (value: T) => string;
}): Collection<T> => {
  const { name, schema } = declaration;
  const keyOf = (workspace: string, place: { partition: string; sort: string }): RecordKey => ({
    workspace,
    collection: name,
    ...place,
  });
  const toVersioned = (record: StoredRecord): Versioned<T> => {
    const parsed = schema.safeParse(record.value);
    if (!parsed.success) {
      throw new AppError({
        code: 'record.invalid',
        message: `A record of "${name}" does not have the form this version expects: ${parsed.error.issues[0]?.path.join('.')}`,
        recovery: 'reject',
        cause: parsed.error,
      });
    }
    return { value: parsed.data, version: record.version };
  };
  const toPage = (page: { items: StoredRecord[]; cursor: string | null }) => ({
    items: page.items.map(toVersioned),
    cursor: page.cursor,
  });
  const list = async (store: RecordStore, { workspace, ...request }: ListRequest) =>
    toPage(await store.list({ workspace, collection: name, ...request }));

  return {
    name,
    table: declaration.table,
    indexNames: Object.keys(declaration.indexes ?? {}),
    keyOf,
    put: (workspace, value, condition) => ({
      kind: 'put',
      key: keyOf(workspace, declaration.key(value)),
      value: value as Json,
      if: condition,
      ...(declaration.indexes && {
        indexes: Object.fromEntries(
          Object.entries(declaration.indexes).map(([index, entry]) => [index, entry(value)]),
        ),
      }),
      ...(declaration.expiresAt && { expiresAt: declaration.expiresAt(value) }),
    }),
    remove: (workspace, place, condition = 'any') => ({
      kind: 'delete',
      key: keyOf(workspace, place),
      if: condition,
    }),
    find: async (store, workspace, place) => {
      const record = await store.get(keyOf(workspace, place));
      return record && toVersioned(record);
    },
    list,
    listAll: async (store, request) => {
      const all: Versioned<T>[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: Versioned<T>[]; cursor: string | null } = await list(store, {
          ...request,
          cursor,
          limit: 1_000,
        });
        all.push(...page.items);
        cursor = page.cursor;
      } while (cursor);
      return all;
    },
    listByIndex: async (store, { workspace, ...request }) =>
      toPage(await store.listByIndex({ workspace, collection: name, ...request })),
  };
};
