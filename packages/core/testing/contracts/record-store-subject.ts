import type { Json, PutWrite, RecordKey, RecordStore } from '../../src/ports/index.ts';
import type { ContractCase } from './contract.ts';

/** A record store under test, with the hands on its surroundings. */
export type RecordStoreSubject = AsyncDisposable & {
  store: RecordStore;
  /** The store's own time. */
  now: () => Date;
  /** Lets time pass for the store: by hand, or by waiting. */
  advance: (ms: number) => Promise<void>;
  /** Resolves when index reads see every commit so far. */
  settle: () => Promise<void>;
  /** Closes the store and opens another on the same data; needed with the capability `durable`. */
  reopen?: () => Promise<RecordStore>;
};

export type RecordStoreCapability = 'durable';
export type OpenRecordStore = () => Promise<RecordStoreSubject>;
export type RecordStoreCase = ContractCase<OpenRecordStore, RecordStoreCapability>;

/** A key in the place that most cases use. */
export const keyAt = (sort: string, place: Partial<RecordKey> = {}): RecordKey => ({
  workspace: 'alpha',
  collection: 'things',
  partition: 'p1',
  sort,
  ...place,
});

/** An unconditional write with a small value. */
export const putAt = (sort: string, more: Partial<Omit<PutWrite, 'kind'>> = {}): PutWrite => ({
  kind: 'put',
  key: keyAt(sort),
  value: { sort } satisfies Json,
  if: 'any',
  ...more,
});

/** The partition that `keyAt` writes to. */
export const place = { workspace: 'alpha', collection: 'things', partition: 'p1' } as const;
