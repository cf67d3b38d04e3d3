import { rejectError } from '@assay/core';
import type { ListOptions, RecordPage, StoredRecord } from '@assay/core/ports';
import { type DynamoDBClient, QueryCommand, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { fingerprint, type Position, parseCursor, toCursor } from './page-cursor.ts';
import {
  attributes,
  type Item,
  indexAttributes,
  isLive,
  toIndexName,
  toKeyItem,
  toPartition,
  toStoredRecord,
} from './record-item.ts';
import { type SortRange, toSortRange } from './sort-range.ts';

const maxPageItems = 1_000;

export type ListRequest = ListOptions & { index?: string };

/** What is listed: the table itself or one of its indexes. */
type Source = { indexName: string | null; partitionName: string; sortName: string; partition: string };

const sourceOf = (request: ListRequest): Source => {
  const { index } = request;
  const partition = toPartition(request);
  if (index === undefined) {
    return { indexName: null, partitionName: attributes.partition, sortName: attributes.sort, partition };
  }
  const names = indexAttributes(index);
  return { indexName: toIndexName(index), partitionName: names.partition, sortName: names.sort, partition };
};

/** The key after which to go on. It is made from the request, so a cursor cannot lead into another workspace. */
const toStartKey = (position: Position, options: { request: ListRequest; source: Source }): Item => {
  const { request, source } = options;
  const partition = toPartition({ ...request, partition: position.partition });
  return {
    ...toKeyItem(partition, position.sort),
    [source.partitionName]: { S: source.partition },
    [source.sortName]: { S: position.listedSort },
  };
};

const assertLimit = (limit: number): void => {
  if (Number.isInteger(limit) && limit >= 1 && limit <= maxPageItems) return;
  throw rejectError('record.invalid-limit', `A page takes 1 to ${maxPageItems} records.`);
};

type Found = { record: StoredRecord; listedSort: string };

const query = (
  client: DynamoDBClient,
  options: {
    table: string;
    source: Source;
    range: Exclude<SortRange, 'nothing'>;
    ascending: boolean;
    limit: number;
    start: Item | undefined;
  },
): Promise<QueryCommandOutput> => {
  const { table, source, range, ascending, limit, start } = options;
  return client.send(
    new QueryCommand({
      TableName: table,
      ...(source.indexName === null ? { ConsistentRead: true } : { IndexName: source.indexName }),
      KeyConditionExpression: `#partition = :partition${range.expression}`,
      ExpressionAttributeNames: {
        '#partition': source.partitionName,
        ...(range.expression !== '' && { '#sort': source.sortName }),
      },
      ExpressionAttributeValues: { ':partition': { S: source.partition }, ...range.values },
      ScanIndexForward: ascending,
      Limit: limit,
      ExclusiveStartKey: start,
    }),
  );
};

/**
 * One page of a partition, of the records themselves or of one of the indexes. DynamoDB counts its limit before
 * anything is left out and ends an answer at 1 MB, so it is asked until the page is full or the partition ends.
 */
export const listRecords = async (options: {
  client: DynamoDBClient;
  table: string;
  nowMs: number;
  request: ListRequest;
}): Promise<RecordPage> => {
  const { client, table, nowMs, request } = options;
  const { limit = 100, cursor = null, order = 'ascending' } = request;
  assertLimit(limit);
  const bound = fingerprint(request);
  const source = sourceOf(request);
  const range = toSortRange(request);
  const position = cursor === null ? null : parseCursor(cursor, bound);
  if (range === 'nothing') return { items: [], cursor: null };

  const found: Found[] = [];
  let start = position === null ? undefined : toStartKey(position, { request, source });
  do {
    // One more than the page takes tells whether another page follows.
    const missing = limit + 1 - found.length;
    const ascending = order === 'ascending';
    const answer = await query(client, { table, source, range, ascending, limit: missing, start });
    for (const item of answer.Items ?? []) {
      const listedSort = item[source.sortName]?.S ?? '';
      if (!isLive(item, nowMs) || listedSort === range.except) continue;
      found.push({ record: toStoredRecord(item, request), listedSort });
    }
    start = answer.LastEvaluatedKey;
  } while (start !== undefined && found.length <= limit);

  const page = found.slice(0, limit);
  const last = page.at(-1);
  const more = found.length > limit && last !== undefined;
  return {
    items: page.map(({ record }) => record),
    cursor: more ? toCursor({ ...last.record.key, listedSort: last.listedSort }, bound) : null,
  };
};
