import { rejectError } from '@assay/core';
import type { AssayEvent } from '@assay/core/events';
import type { Clock, EventBus } from '@assay/core/ports';
import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { assertDone, type EntryFault, runInBatches } from '../sqs/run-in-batches.ts';
import { translateMessagingError } from '../sqs/translate-messaging-error.ts';

/** What one request may hold, and hence one event. */
const maxRequestBytes = 256 * 1024;

/** Faults of EventBridge itself; every other code says that the entry is at fault. */
const passing = new Set([
  'ThrottlingException',
  'InternalFailure',
  'InternalException',
  'InternalServerError',
  'ServiceUnavailable',
  'ServiceUnavailableException',
]);

type Entry = { DetailType: string; Detail: string };

/**
 * An event bus on EventBridge: the event is the detail, its type the detail type. Rules bring it to the queues; that
 * happens after `publish` resolved, from which on EventBridge tries for a day before it puts the event into the
 * target's dead letters. So a queue that takes nothing fails no place here.
 * Errors: a place that is refused for good (more than 256 KiB) is named in `failed` like any other. When no event at all
 * was taken, `publish` throws why.
 */
export const createEventBridgeBus = (options: {
  client: EventBridgeClient;
  busName: string;
  /** The `source` of every entry, which the rules look for. */
  source: string;
  clock: Clock;
  random?: () => number;
}): EventBus => {
  const { client, busName, source, clock, random = Math.random } = options;

  const toEntry = (event: AssayEvent): Entry => ({ DetailType: event.type, Detail: JSON.stringify(event) });
  const sizeOf = ({ DetailType, Detail }: Entry): number =>
    source.length + DetailType.length + Buffer.byteLength(Detail);

  const put = async (batch: readonly Entry[]): Promise<ReadonlyMap<number, EntryFault>> => {
    const only = batch[0];
    if (only && sizeOf(only) > maxRequestBytes) {
      throw rejectError(
        'event.too-large',
        `An event of type ${only.DetailType} has more than ${maxRequestBytes} bytes: events carry ids, not contents.`,
      );
    }
    const Entries = batch.map((entry) => ({ EventBusName: busName, Source: source, ...entry }));
    const answer = await client.send(new PutEventsCommand({ Entries })).catch((thrown: unknown) => {
      throw translateMessagingError(thrown, `event bus ${busName}`);
    });
    return new Map(
      (answer.Entries ?? []).flatMap(({ ErrorCode }, place) =>
        ErrorCode === undefined ? [] : [[place, { code: ErrorCode, senderFault: !passing.has(ErrorCode) }]],
      ),
    );
  };

  return {
    async publish(events) {
      const entries = events.map(toEntry);
      const size = { of: sizeOf, maxBytes: maxRequestBytes };
      const outcomes = await runInBatches({ entries, size, call: put, clock, random });
      const failed = [...outcomes.keys()].filter((place) => outcomes[place] !== 'done');
      if (failed.length > 0 && failed.length === events.length) outcomes.forEach(assertDone);
      return { failed };
    },
  };
};
