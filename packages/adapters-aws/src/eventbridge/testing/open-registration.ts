import { randomBytes } from 'node:crypto';
import { createIdSource, rejectError } from '@assay/core';
import { createUploads, documents } from '@assay/core/documents';
import { createCommit, createRelay } from '@assay/core/events';
import { createHandlers, createRunner, queueDeclarations, toRunnerJobs } from '@assay/core/jobs';
import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { sendOneByOne } from '../../../testing/dynamodb/open-mocked-store.ts';
import type { AwsMock } from '../../../testing/open-aws-mock.ts';
import { createDynamoRecordStore } from '../../dynamodb/dynamo-record-store.ts';
import { openMockedInfra } from '../../infra/testing/open-mocked-infra.ts';
import { createS3BlobStore } from '../../s3/s3-blob-store.ts';
import { createS3UploadSigner } from '../../s3/s3-upload-signer.ts';
import { createRecordSerialLeases } from '../../sqs/record-serial-leases.ts';
import { createSqsJobQueue } from '../../sqs/sqs-job-queue.ts';
import { realClock as clock } from '../../sqs/testing/real-clock.ts';
import { createEventBridgeBus } from '../eventbridge-bus.ts';

const job = 'register-object';
const workspace = 'default';

const notReached = async (): Promise<never> => {
  throw rejectError('test.not-reached', 'Only the registration runs here.');
};

/** An installation on the mock as `infra create` makes it, in which nothing but the registration works. */
export const openRegistration = async (mock: AwsMock) => {
  const mocked = openMockedInfra(mock);
  const { deployment, clients } = mocked;
  sendOneByOne(clients.dynamodb, { last: Promise.resolve() });
  await mocked.infra.create();
  const urlOf = (name: string): string => `${mock.client.endpoint}/${deployment.accountId}/${name}`;
  const described = deployment.queues.find((each) => each.queue === job);
  const QueueUrl = urlOf(described?.name ?? '');

  const records = createDynamoRecordStore({ client: clients.dynamodb, tables: deployment.tables, clock });
  const bucket = deployment.buckets.raw;
  const blobs = createS3BlobStore({ client: clients.s3, bucket });
  const openQueue = () =>
    createSqsJobQueue({
      client: clients.sqs,
      queues: queueDeclarations(),
      queueUrl: (queue) => urlOf(deployment.queues.find((each) => each.queue === queue)?.name ?? ''),
      deadQueueUrl: (queue) => urlOf(deployment.queues.find((each) => each.queue === queue)?.deadName ?? ''),
      clock,
      serialLeases: createRecordSerialLeases({ records, clock }),
    });
  const bus = createEventBridgeBus({
    client: clients.eventbridge,
    busName: deployment.busName,
    source: deployment.eventSource,
    clock,
  });
  const ids = createIdSource({ now: clock.now, randomBytes: (count) => randomBytes(count) });
  const commit = createCommit({ records, clock, ids });
  const relay = createRelay({ records, bus, clock });
  const uploads = createUploads({ records, blobs, commit, clock, ids });
  const stop = new AbortController();
  const running: { stop: (options: { graceMs: number }) => Promise<void> }[] = [];
  let relaying: Promise<void> = Promise.resolve();

  return {
    blobs,
    records,
    commit,
    ids,
    clock,
    queue: openQueue(),
    uploads,
    signer: createS3UploadSigner({ client: clients.s3, bucket, clock }),
    /** As many processes that register. */
    start: (count: number): void => {
      relaying = relay.run(stop.signal);
      for (let place = 0; place < count; place += 1) {
        const reader = {
          read: notReached,
          renderPage: notReached,
          listParts: notReached,
          readPart: notReached,
        };
        const ports = { records, blobs, clock, ids, commit, reader, extractor: { extract: notReached } };
        const handlers = createHandlers({ ...ports, passwords: async () => [] });
        const jobs = toRunnerJobs(handlers).filter(({ definition }) => definition.name === job);
        const runner = createRunner({ jobs, queue: openQueue(), commit, clock, random: Math.random });
        runner.start();
        running.push(runner);
      }
    },
    /** Takes what waits for the registration out of its queue, as it lies there. */
    takeMessages: async (count: number): Promise<string[]> => {
      const bodies: string[] = [];
      while (bodies.length < count) {
        const answer = await clients.sqs.send(
          new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
        );
        for (const { Body = '', ReceiptHandle } of answer.Messages ?? []) {
          bodies.push(Body);
          await clients.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
        }
      }
      return bodies;
    },
    sendMessages: async (bodies: readonly string[]): Promise<void> => {
      for (const MessageBody of bodies) {
        await clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
      }
    },
    listDocuments: async () => {
      const page = await documents.listByIndex(records, { workspace, index: 'all', partition: 'all' });
      return page.items.map(({ value }) => value);
    },
    listIncoming: async () => (await blobs.list({ prefix: 'incoming/' })).items.map(({ key }) => key),
    [Symbol.asyncDispose]: async () => {
      for (const runner of running) await runner.stop({ graceMs: 0 });
      stop.abort();
      await relaying;
      await mocked[Symbol.asyncDispose]();
    },
  };
};
