import type { Clock } from '@assay/core/ports';
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { maxMessageBytes, type SentMessage, sizeOfSent } from './job-envelope.ts';
import { type EntryOutcome, faultsOf, runInBatches } from './run-in-batches.ts';
import { translateMessagingError } from './translate-messaging-error.ts';

/** A queue of SQS: where it is, and how people know it. */
export type QueuePlace = { url: string; label: string };

/** SQS counts whole seconds; rounded up, so that nothing comes early. */
export const toSeconds = (ms: number): number => Math.ceil(ms / 1000);

export type Delayed = { sent: SentMessage; delayMs: number };

/** The requests of SQS that the queue is made of, in batches, with our errors. */
export const createSqsCalls = (options: { client: SQSClient; clock: Clock; random: () => number }) => {
  const { client, clock, random } = options;

  const translated = async <T>(place: QueuePlace, request: Promise<T>): Promise<T> => {
    try {
      return await request;
    } catch (thrown) {
      throw translateMessagingError(thrown, place.label);
    }
  };

  return {
    send: (place: QueuePlace, entries: readonly Delayed[]): Promise<EntryOutcome[]> =>
      runInBatches({
        entries,
        size: { of: (entry) => sizeOfSent(entry.sent), maxBytes: maxMessageBytes },
        call: async (batch) => {
          const Entries = batch.map(({ sent, delayMs }, index) => ({
            Id: String(index),
            DelaySeconds: toSeconds(delayMs),
            ...sent,
          }));
          const command = new SendMessageBatchCommand({ QueueUrl: place.url, Entries });
          return faultsOf((await translated(place, client.send(command))).Failed);
        },
        clock,
        random,
      }),

    delete: (place: QueuePlace, handles: readonly string[]): Promise<EntryOutcome[]> =>
      runInBatches({
        entries: handles,
        call: async (batch) => {
          const Entries = batch.map((ReceiptHandle, index) => ({ Id: String(index), ReceiptHandle }));
          const command = new DeleteMessageBatchCommand({ QueueUrl: place.url, Entries });
          return faultsOf((await translated(place, client.send(command))).Failed);
        },
        clock,
        random,
      }),

    /** Hides messages for so long from now on; 0 shows them again. */
    hide: (place: QueuePlace, handles: readonly string[], hideMs: number): Promise<EntryOutcome[]> =>
      runInBatches({
        entries: handles,
        call: async (batch) => {
          const Entries = batch.map((ReceiptHandle, index) => ({
            Id: String(index),
            ReceiptHandle,
            VisibilityTimeout: toSeconds(hideMs),
          }));
          const command = new ChangeMessageVisibilityBatchCommand({ QueueUrl: place.url, Entries });
          return faultsOf((await translated(place, client.send(command))).Failed);
        },
        clock,
        random,
      }),

    /** At most ten messages; a request that the SDK repeats may hide messages that nobody then gets until they reappear. */
    receive: async (
      place: QueuePlace,
      request: { limit: number; visibilityMs: number; waitMs: number },
    ): Promise<Message[]> => {
      const command = new ReceiveMessageCommand({
        QueueUrl: place.url,
        MaxNumberOfMessages: Math.min(10, request.limit),
        VisibilityTimeout: toSeconds(request.visibilityMs),
        WaitTimeSeconds: toSeconds(request.waitMs),
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['ApproximateReceiveCount', 'ApproximateFirstReceiveTimestamp'],
      });
      return (await translated(place, client.send(command))).Messages ?? [];
    },

    /** Messages that are visible, delayed and hidden, as far as SQS knows. */
    count: async (place: QueuePlace): Promise<{ visible: number; delayed: number; hidden: number }> => {
      const command = new GetQueueAttributesCommand({
        QueueUrl: place.url,
        AttributeNames: [
          'ApproximateNumberOfMessages',
          'ApproximateNumberOfMessagesDelayed',
          'ApproximateNumberOfMessagesNotVisible',
        ],
      });
      const found = (await translated(place, client.send(command))).Attributes ?? {};
      return {
        visible: Number(found.ApproximateNumberOfMessages ?? 0),
        delayed: Number(found.ApproximateNumberOfMessagesDelayed ?? 0),
        hidden: Number(found.ApproximateNumberOfMessagesNotVisible ?? 0),
      };
    },
  };
};

export type SqsCalls = ReturnType<typeof createSqsCalls>;
