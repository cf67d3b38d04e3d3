import { rejectError } from '@assay/core';
import {
  type Condition,
  maxRecordBytes,
  maxTransactionWrites,
  type PutWrite,
  type Write,
} from '@assay/core/ports';
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import {
  attributes,
  type Item,
  indexAttributes,
  toExpiryItem,
  toIndexItem,
  toRecordKeyItem,
} from './record-item.ts';

/** A write with all that does not change when it is tried again. */
export type PreparedWrite = {
  place: number;
  write: Write;
  table: string;
  key: Item;
  /** What a put sets beside key and version. */
  content: Item;
  /** Attributes of index entries that a put may have to take away. */
  indexNames: readonly string[];
};

/** Where a collection lies. */
export type TablePlace = { name: string; indexNames: readonly string[] };

/** DynamoDB's limit for all items of a transaction together, a little less for keys and names. */
const maxTransactionBytes = 4 * 1024 * 1024 - 128 * 1024;

const live = '(attribute_not_exists(expiresAtMs) OR expiresAtMs > :now)';

const keyText = ({ workspace, collection, partition, sort }: Write['key']): string =>
  JSON.stringify([workspace, collection, partition, sort]);

const toText = (write: PutWrite, place: number): string => {
  const text = JSON.stringify(write.value);
  const bytes = Buffer.byteLength(text);
  if (bytes <= maxRecordBytes) return text;
  throw rejectError(
    'record.too-large',
    `A record takes at most ${maxRecordBytes} bytes: put the content into a blob and keep its key in the record.`,
    { details: { place, bytes } },
  );
};

const toContent = (write: PutWrite, options: { place: number; indexNames: readonly string[] }): Item => {
  const { key, indexes = {}, expiresAt } = write;
  const unknown = Object.keys(indexes).find((name) => !options.indexNames.includes(name));
  if (unknown !== undefined) {
    throw rejectError(
      'record.unknown-index',
      `"${key.collection}" has no index "${unknown}": declare it with the collection and make the tables anew.`,
    );
  }
  return {
    [attributes.value]: { S: toText(write, options.place) },
    ...toExpiryItem(expiresAt),
    ...toIndexItem(key, indexes),
  };
};

/** Refuses what no state of the store could take. Errors (reject): those of `RecordStore.commit` and `record.invalid-key`. */
export const prepareWrites = (
  writes: readonly Write[],
  tableOf: (collection: string) => TablePlace,
): PreparedWrite[] => {
  if (writes.length > maxTransactionWrites) {
    throw rejectError(
      'record.too-many-writes',
      `A transaction takes at most ${maxTransactionWrites} writes: split it, or write less.`,
      { details: { count: writes.length } },
    );
  }
  if (new Set(writes.map((write) => keyText(write.key))).size < writes.length) {
    throw rejectError(
      'record.duplicate-key',
      'A transaction names each key once: merge the writes to one key into one.',
    );
  }
  const prepared = writes.map((write, place): PreparedWrite => {
    const { name, indexNames } = tableOf(write.key.collection);
    return {
      place,
      write,
      table: name,
      key: toRecordKeyItem(write.key),
      content: write.kind === 'put' ? toContent(write, { place, indexNames }) : {},
      indexNames,
    };
  });
  const texts = prepared.map(({ content }) => content[attributes.value]?.S ?? '');
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes <= maxTransactionBytes) return prepared;
  throw rejectError(
    'record.too-large',
    `On DynamoDB the records of a transaction take at most ${maxTransactionBytes} bytes together: split it.`,
    { details: { bytes } },
  );
};

type Guard = { ConditionExpression: string; ExpressionAttributeValues?: Item };

const toGuard = (condition: Exclude<Condition, 'any'>, now: Item): Guard =>
  condition === 'absent'
    ? {
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAtMs <= :now',
        ExpressionAttributeValues: now,
      }
    : {
        ConditionExpression: `ver = :version AND ${live}`,
        ExpressionAttributeValues: { ...now, ':version': { N: String(condition.version) } },
      };

/** Writes the whole item, so that what the record had before is gone; the version follows from the condition. */
const toPut = (prepared: PreparedWrite, options: { version: number; guard: Guard }): TransactWriteItem => ({
  Put: {
    TableName: prepared.table,
    Item: { ...prepared.key, ...prepared.content, [attributes.version]: { N: String(options.version) } },
    ...options.guard,
  },
});

/** Over a record of unknown version: the database counts, and takes away what the record no longer has. */
const toUpdate = (prepared: PreparedWrite, now: Item): TransactWriteItem => {
  const given = Object.entries(prepared.content);
  const possible = [
    attributes.expiresAt,
    attributes.expiresAtMs,
    attributes.ttl,
    ...prepared.indexNames.flatMap((index) => Object.values(indexAttributes(index))),
  ];
  const gone = possible.filter((name) => !Object.hasOwn(prepared.content, name));
  const sets = given.map((_, index) => `#s${index} = :s${index}`);
  const removed = gone.length > 0 ? ` REMOVE ${gone.map((_, index) => `#r${index}`).join(', ')}` : '';
  return {
    Update: {
      TableName: prepared.table,
      Key: prepared.key,
      UpdateExpression: `SET ver = if_not_exists(ver, :zero) + :one, ${sets.join(', ')}${removed}`,
      ConditionExpression: live,
      ExpressionAttributeNames: Object.fromEntries([
        ...given.map(([name], index) => [`#s${index}`, name]),
        ...gone.map((name, index) => [`#r${index}`, name]),
      ]),
      ExpressionAttributeValues: {
        ...now,
        ':zero': { N: '0' },
        ':one': { N: '1' },
        ...Object.fromEntries(given.map(([, value], index) => [`:s${index}`, value])),
      },
    },
  };
};

const toPutItem = (
  prepared: PreparedWrite,
  options: { write: PutWrite; now: Item; overExpired: boolean },
): TransactWriteItem => {
  const { write, now, overExpired } = options;
  if (write.if === 'any' && !overExpired) return toUpdate(prepared, now);
  if (write.if === 'any') {
    const guard = { ConditionExpression: 'expiresAtMs <= :now', ExpressionAttributeValues: now };
    return toPut(prepared, { version: 1, guard });
  }
  const version = write.if === 'absent' ? 1 : write.if.version + 1;
  return toPut(prepared, { version, guard: toGuard(write.if, now) });
};

/**
 * The item of a transaction that does a write; null for a check that always holds. A put under any condition is an
 * update over a live record or none, and with `overExpired` a put over one that expired: no single expression starts
 * the version anew for one and counts on for the other.
 */
export const toTransactItem = (
  prepared: PreparedWrite,
  options: { nowMs: number; overExpired: boolean },
): TransactWriteItem | null => {
  const { write, table, key } = prepared;
  const now: Item = { ':now': { N: String(options.nowMs) } };
  if (write.kind === 'put') return toPutItem(prepared, { write, now, overExpired: options.overExpired });
  if (write.kind === 'check') {
    return write.if === 'any'
      ? null
      : { ConditionCheck: { TableName: table, Key: key, ...toGuard(write.if, now) } };
  }
  return { Delete: { TableName: table, Key: key, ...(write.if !== 'any' && toGuard(write.if, now)) } };
};
