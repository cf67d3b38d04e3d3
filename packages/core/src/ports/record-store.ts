/** A value that survives JSON unchanged. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/**
 * Where a record lives. Every key names its workspace, so no query can cross workspaces.
 * `partition` groups records that are listed together; `sort` orders them (by UTF-8 bytes, as DynamoDB does).
 */
export type RecordKey = { workspace: string; collection: string; partition: string; sort: string };

/** An entry under which a record can be found again; index names are declared by the collection. */
export type IndexEntry = { partition: string; sort: string };

export type StoredRecord = { key: RecordKey; value: Json; version: number; expiresAt: string | null };

/** What must hold for a write to happen: anything, no record, or exactly this version. */
export type Condition = 'any' | 'absent' | { version: number };

export type PutWrite = {
  kind: 'put';
  key: RecordKey;
  value: Json;
  if: Condition;
  indexes?: Record<string, IndexEntry>;
  /** ISO 8601; from then on the record may vanish (DynamoDB: up to days later) and reads no longer give it. */
  expiresAt?: string;
};
export type DeleteWrite = { kind: 'delete'; key: RecordKey; if: Condition };
/** Nothing is written, but the transaction holds only if the condition does. */
export type CheckWrite = { kind: 'check'; key: RecordKey; if: Condition };
export type Write = PutWrite | DeleteWrite | CheckWrite;

/** Whether a transaction happened; when not, `failed` has the places (in `writes`) whose condition did not hold. */
export type CommitResult = { committed: true } | { committed: false; failed: number[] };

export type ListOptions = {
  workspace: string;
  collection: string;
  partition: string;
  /** Only sort keys that start with this. */
  prefix?: string;
  /** Only sort keys after (or, in descending order, before) this one. */
  after?: string;
  order?: 'ascending' | 'descending';
  /** 1 to 1,000, default 100. */
  limit?: number;
  /** From the page before; opaque, bound to the same options. */
  cursor?: string | null;
};

export type RecordPage = { items: StoredRecord[]; cursor: string | null };

export const maxTransactionWrites = 25;
export const maxRecordBytes = 300 * 1024;

/**
 * Small records by key, the rules of which DynamoDB can keep without tricks. There is no scan.
 * A record's version is 1 when it is created and one more after each put.
 * Errors: `record.too-large`, `record.too-many-writes`, `record.duplicate-key` (one key twice in a transaction),
 * `record.invalid-cursor` (all reject); I/O trouble is `record.unavailable` (retry).
 * A lost condition is a value, not an error.
 */
export interface RecordStore {
  /** Sees every commit that resolved before the call; null where there is no record, or it has expired. */
  get(key: RecordKey): Promise<StoredRecord | null>;
  /** All or nothing, durable when it resolves; at most 25 writes, no key twice. */
  commit(writes: readonly Write[]): Promise<CommitResult>;
  /** Records of one partition in sort order; as fresh as `get`. Paging neither repeats nor skips a record that stays unchanged meanwhile. */
  list(options: ListOptions): Promise<RecordPage>;
  /** As `list`, over an index: eventually consistent, sort keys may repeat, and paging is stable when they do. */
  listByIndex(options: ListOptions & { index: string }): Promise<RecordPage>;
  /**
   * Adds `by` (an integer, maybe negative) to a counter that starts at 0, atomically, unless the sum would pass `limit`.
   * Counters have keys of their own and are not seen by `get` or `list`.
   */
  increment(options: {
    key: RecordKey;
    by: number;
    limit?: number;
  }): Promise<{ applied: boolean; value: number }>;
}
