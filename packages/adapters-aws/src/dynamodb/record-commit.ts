import { randomUUID } from 'node:crypto';
import { rejectError, retryError } from '@assay/core';
import type { Clock, CommitResult } from '@assay/core/ports';
import {
  type CancellationReason,
  type DynamoDBClient,
  TransactionCanceledException,
  TransactionInProgressException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { type PreparedWrite, toTransactItem } from './record-write.ts';

/** With the pauses below about two seconds: longer than any transaction that is in the way. */
const maxAttempts = 8;
const firstPauseMs = 20;
const longestPauseMs = 1_000;
const retryAfterMs = 1_000;

/** Reasons that pass by themselves. */
const passingReasons = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
]);

type Entry = { prepared: PreparedWrite; item: TransactWriteItem };
type Request = { entries: Entry[]; token: string };
type Answer = 'done' | 'in-progress' | CancellationReason[];

const toRequest = (
  prepared: readonly PreparedWrite[],
  options: { nowMs: number; overExpired: ReadonlySet<number> },
): Request => ({
  entries: prepared.flatMap((each) => {
    const overExpired = options.overExpired.has(each.place);
    const item = toTransactItem(each, { nowMs: options.nowMs, overExpired });
    return item ? [{ prepared: each, item }] : [];
  }),
  token: randomUUID(),
});

const send = async (client: DynamoDBClient, { entries, token }: Request): Promise<Answer> => {
  try {
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: entries.map((entry) => entry.item),
        ClientRequestToken: token,
      }),
    );
    return 'done';
  } catch (thrown) {
    if (thrown instanceof TransactionInProgressException) return 'in-progress';
    if (thrown instanceof TransactionCanceledException && thrown.CancellationReasons) {
      return thrown.CancellationReasons;
    }
    throw thrown;
  }
};

/** What is to become of a cancelled transaction, by the reasons of its items. */
const readReasons = (entries: readonly Entry[], reasons: readonly CancellationReason[]) => {
  const failed: number[] = [];
  const flipped: number[] = [];
  let passing = false;
  for (const [index, { prepared }] of entries.entries()) {
    const code = reasons[index]?.Code ?? 'None';
    if (code === 'None') continue;
    if (code === 'ConditionalCheckFailed') {
      (prepared.write.if === 'any' ? flipped : failed).push(prepared.place);
    } else if (passingReasons.has(code)) {
      passing = true;
    } else {
      throw rejectError('record.refused', `DynamoDB refused a write of a transaction with "${code}".`, {
        details: { place: prepared.place, reason: code },
      });
    }
  }
  return { failed, flipped, passing };
};

/**
 * Always a transaction, even for one write: its token lets a repeat after a lost answer succeed, where a plain
 * conditional put would meet its own first attempt and report a lost condition. The same request and token are
 * repeated for as long as the outcome is open. Errors: `record.unavailable` (retry), `record.refused` (reject).
 */
export const commitPrepared = async (options: {
  client: DynamoDBClient;
  clock: Clock;
  random: () => number;
  prepared: readonly PreparedWrite[];
}): Promise<CommitResult> => {
  const { client, clock, random, prepared } = options;
  const overExpired = new Set<number>();
  const makeRequest = (): Request => toRequest(prepared, { nowMs: clock.now().getTime(), overExpired });
  let request = makeRequest();
  let known: number[] = [];
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    if (request.entries.length === 0) return { committed: true };
    const answer = await send(client, request);
    if (answer === 'done') return { committed: true };
    if (answer !== 'in-progress') {
      const { failed, flipped, passing } = readReasons(request.entries, answer);
      // While others are in the way not every place was looked at: the next answer names them all.
      if (failed.length > 0 && !passing) return { committed: false, failed };
      known = failed;
      if (flipped.length > 0) {
        for (const place of flipped) if (!overExpired.delete(place)) overExpired.add(place);
        request = makeRequest();
        if (!passing) continue;
      }
    }
    const pauseMs = Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs);
    if (attempt < maxAttempts) await clock.sleep(random() * pauseMs);
  }
  if (known.length > 0) return { committed: false, failed: known };
  throw retryError(
    'record.unavailable',
    'Other transactions kept writing to the same records, or DynamoDB is throttling: try again later.',
    { retryAfterMs },
  );
};
