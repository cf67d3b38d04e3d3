import { rejectError } from '@assay/core';
import type { IndexEntry, Json, RecordKey, StoredRecord } from '@assay/core/ports';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Record<string, AttributeValue>;

/**
 * A record is one item. Its value is JSON text and not a map: DynamoDB's numbers end at 1e126, its maps at 32 levels,
 * text gives back exactly what was put, is measured as the port measures, and costs less to write and to read.
 * An index is a global secondary index over two attributes of the same item, so DynamoDB itself moves and drops
 * entries along with the record, and no entry takes a place in a transaction.
 */
export const attributes = {
  partition: 'pk',
  sort: 'sk',
  value: 'json',
  version: 'ver',
  /** As it was given; the next two are made from it, for conditions and for DynamoDB's deletion. */
  expiresAt: 'expiresAt',
  expiresAtMs: 'expiresAtMs',
  ttl: 'ttlSeconds',
} as const;

/** Limits of DynamoDB for key attributes. */
const maxPartitionBytes = 2048;
const maxSortBytes = 1024;

/** The attributes that put an item into an index; the colon keeps them apart from all others. */
export const indexAttributes = (index: string): { partition: string; sort: string } => ({
  partition: `${index}:pk`,
  sort: `${index}:sk`,
});

/** DynamoDB takes no name under three characters, so an index `id` has more to its name there. */
export const toIndexName = (index: string): string => `by-${index}`;

const escapePart = (part: string): string => part.replaceAll('%', '%25').replaceAll('#', '%23');

type Place = { workspace: string; collection: string; partition: string };

/** What every partition key of a collection starts with: the rest is the partition as it is. */
const partitionStart = ({ workspace, collection }: Omit<Place, 'partition'>): string =>
  `${escapePart(workspace)}#${escapePart(collection)}#`;

/** Of a record, and likewise of an index entry, as an index holds several workspaces and collections. */
export const toPartition = (place: Place): string => partitionStart(place) + place.partition;

/** Starts as no record's does, because an escaped part has only `%25` and `%23`. */
export const toCounterPartition = (place: Place): string => `%counter#${toPartition(place)}`;

const fits = (part: string, maxBytes: number): boolean =>
  part !== '' && part.isWellFormed() && Buffer.byteLength(part) <= maxBytes;

/** Refuses what DynamoDB cannot take as a key. Error: `record.invalid-key` (reject). */
export const toKeyItem = (partition: string, sort: string): Item => {
  if (fits(partition, maxPartitionBytes) && fits(sort, maxSortBytes)) {
    return { [attributes.partition]: { S: partition }, [attributes.sort]: { S: sort } };
  }
  throw rejectError(
    'record.invalid-key',
    `A sort key is 1 to ${maxSortBytes} bytes of text, a partition with workspace and collection at most ${maxPartitionBytes}: hash long parts.`,
  );
};

export const toRecordKeyItem = (key: RecordKey): Item => toKeyItem(toPartition(key), key.sort);

/** The attributes of index entries. */
export const toIndexItem = (key: RecordKey, indexes: Record<string, IndexEntry>): Item => {
  const item: Item = {};
  for (const [index, entry] of Object.entries(indexes)) {
    const names = indexAttributes(index);
    const checked = toKeyItem(toPartition({ ...key, partition: entry.partition }), entry.sort);
    Object.assign(item, {
      [names.partition]: checked[attributes.partition],
      [names.sort]: checked[attributes.sort],
    });
  }
  return item;
};

export const toExpiryItem = (expiresAt: string | undefined): Item => {
  if (expiresAt === undefined) return {};
  const ms = Date.parse(expiresAt);
  return {
    [attributes.expiresAt]: { S: expiresAt },
    [attributes.expiresAtMs]: { N: String(ms) },
    [attributes.ttl]: { N: String(Math.ceil(ms / 1000)) },
  };
};

const textOf = (item: Item, name: string): string | null => item[name]?.S ?? null;

/** DynamoDB deletes expired items up to days late, so every read looks for itself. */
export const isLive = (item: Item, nowMs: number): boolean => {
  const expiresAtMs = item[attributes.expiresAtMs]?.N;
  return expiresAtMs === undefined || Number(expiresAtMs) > nowMs;
};

/** The record of an item that was found in a collection. Error: `record.damaged` (reject) for an item that is none. */
export const toStoredRecord = (
  item: Item,
  place: { workspace: string; collection: string },
): StoredRecord => {
  const { workspace, collection } = place;
  const start = partitionStart(place);
  const partition = textOf(item, attributes.partition);
  const sort = textOf(item, attributes.sort);
  const text = textOf(item, attributes.value);
  if (partition === null || sort === null || text === null) {
    throw rejectError(
      'record.damaged',
      `An item of "${collection}" is not a record: something else wrote to its table.`,
    );
  }
  return {
    key: { workspace, collection, partition: partition.slice(start.length), sort },
    value: JSON.parse(text) as Json,
    version: Number(item[attributes.version]?.N),
    expiresAt: textOf(item, attributes.expiresAt),
  };
};
