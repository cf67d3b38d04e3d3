import { rejectError, retryError } from '@assay/core';
import type { RecordKey } from '@assay/core/ports';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Item, toCounterPartition, toKeyItem } from './record-item.ts';

const attribute = 'counted';

const readValue = (item: Item | undefined): number => Number(item?.[attribute]?.N ?? 0);

const statusOf = (thrown: object): unknown =>
  '$metadata' in thrown ? Object(thrown.$metadata).httpStatusCode : undefined;

/** Whether a failed attempt surely changed nothing: it was refused, or there was nobody to take it. */
const changedNothing = (thrown: unknown): boolean => {
  if (typeof thrown !== 'object' || thrown === null) return false;
  const status = statusOf(thrown);
  if (typeof status === 'number') return status >= 400 && status < 500;
  return 'code' in thrown && (thrown.code === 'ECONNREFUSED' || thrown.code === 'ENOTFOUND');
};

/**
 * Keeps the SDK from repeating an attempt that may have counted already: an addition has no token that would let it
 * be repeated. Errors that say that nothing was done stay with the SDK, which repeats those of throttling.
 */
const repeatOnlyWhenSafe = (command: UpdateItemCommand): { doubt: () => { cause: unknown } | null } => {
  let doubt: { cause: unknown } | null = null;
  command.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (thrown) {
        if (changedNothing(thrown)) throw thrown;
        doubt = { cause: thrown };
        // The SDK looks for a reason to repeat in the whole chain of causes, so this one has none.
        return Promise.reject(new Error('The outcome of an addition is in doubt.'));
      }
    },
    { step: 'finalizeRequest', priority: 'low', name: 'repeatOnlyWhenSafe' },
  );
  return { doubt: () => doubt };
};

/** The port's `increment`. An attempt without an answer is reported and not repeated, so it never counts twice by itself. */
export const incrementCounter = async (options: {
  client: DynamoDBClient;
  table: string;
  key: RecordKey;
  by: number;
  limit?: number;
}): Promise<{ applied: boolean; value: number }> => {
  const { client, table, key, by, limit = Number.POSITIVE_INFINITY } = options;
  if (!Number.isSafeInteger(by)) {
    throw rejectError('record.invalid-step', 'A counter moves by whole numbers: round before.');
  }
  const isBounded = Number.isFinite(limit);
  // A counter that is not there stands at 0.
  const startsWithin = by <= limit ? 'attribute_not_exists(counted) OR ' : '';
  const command = new UpdateItemCommand({
    TableName: table,
    Key: toKeyItem(toCounterPartition(key), key.sort),
    UpdateExpression: 'ADD counted :by',
    ...(isBounded && { ConditionExpression: `${startsWithin}counted <= :most` }),
    ExpressionAttributeValues: {
      ':by': { N: String(by) },
      ...(isBounded && { ':most': { N: String(limit - by) } }),
    },
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  });
  const attempts = repeatOnlyWhenSafe(command);
  try {
    const { Attributes } = await client.send(command);
    return { applied: true, value: readValue(Attributes) };
  } catch (thrown) {
    if (thrown instanceof ConditionalCheckFailedException) {
      return { applied: false, value: readValue(thrown.Item) };
    }
    const doubt = attempts.doubt();
    if (doubt === null) throw thrown;
    throw retryError(
      'record.unavailable',
      'DynamoDB did not answer: the counter may or may not have moved, and trying again may count twice.',
      { cause: doubt.cause, details: { table } },
    );
  }
};
