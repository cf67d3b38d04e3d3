import { AppError } from '@assay/core';
import { describe, expect, it } from 'vitest';
import { errorAnswer, type StubAnswer } from './testing/open-aws-stub.ts';
import { delivery, job, openStubbedQueue, type StubbedQueue } from './testing/open-stubbed-queue.ts';

// The mock answers everything at once and well; how the service fails is played by a stub, at every call site.

type CallSite = {
  name: string;
  operation: string;
  call: (subject: StubbedQueue, receipt: string) => Promise<unknown>;
};

const callSites: readonly CallSite[] = [
  { name: 'enqueue', operation: 'SendMessageBatch', call: ({ queue }) => queue.enqueue([job('a')]) },
  {
    name: 'claim',
    operation: 'ReceiveMessage',
    call: ({ queue }) => queue.claim({ queue: 'read', limit: 1 }),
  },
  {
    name: 'renew',
    operation: 'ChangeMessageVisibilityBatch',
    call: ({ queue }, receipt) => queue.renew([receipt]),
  },
  {
    name: 'complete',
    operation: 'DeleteMessageBatch',
    call: ({ queue }, receipt) => queue.complete([receipt]),
  },
  {
    name: 'retry',
    operation: 'ChangeMessageVisibilityBatch',
    call: ({ queue }, receipt) => queue.retry(receipt, { delayMs: 0 }),
  },
  {
    name: 'defer',
    operation: 'SendMessageBatch',
    call: ({ queue }, receipt) => queue.defer(receipt, { delayMs: 0 }),
  },
  { name: 'stats', operation: 'GetQueueAttributes', call: ({ queue }) => queue.stats('read') },
  { name: 'listDead', operation: 'ReceiveMessage', call: ({ queue }) => queue.listDead({ queue: 'read' }) },
  { name: 'redrive', operation: 'ReceiveMessage', call: ({ queue }) => queue.redrive({ queue: 'read' }) },
];

const troubles: ReadonlyArray<{ name: string; answer: StubAnswer; code: string; recovery: string }> = [
  {
    name: 'throttling',
    answer: errorAnswer(400, 'RequestThrottled', { 'retry-after': '7' }),
    code: 'queue.throttled',
    recovery: 'retry',
  },
  {
    name: 'a status of 500',
    answer: errorAnswer(500, 'InternalError'),
    code: 'queue.unavailable',
    recovery: 'retry',
  },
  { name: 'a timeout', answer: 'hang', code: 'queue.unavailable', recovery: 'retry' },
  { name: 'a broken connection', answer: 'break', code: 'queue.unavailable', recovery: 'retry' },
  {
    name: 'an expired token',
    answer: errorAnswer(403, 'ExpiredTokenException'),
    code: 'aws.credentials-expired',
    recovery: 'retry',
  },
  {
    name: 'a refused right',
    answer: errorAnswer(403, 'AccessDeniedException'),
    code: 'aws.access-denied',
    recovery: 'reject',
  },
  {
    name: 'a missing queue',
    answer: errorAnswer(400, 'QueueDoesNotExist'),
    code: 'aws.resource-missing',
    recovery: 'reject',
  },
];

const caught = async (call: Promise<unknown>): Promise<AppError> => {
  const thrown = await call.then(
    () => new Error('It resolved'),
    (error: unknown) => error,
  );
  if (thrown instanceof AppError) return thrown;
  throw thrown;
};

describe('a job queue on SQS in trouble', () => {
  for (const trouble of troubles) {
    it.each(callSites)(
      `tells ${trouble.name} at $name as our error, and the job is not lost`,
      async (site) => {
        let isBroken = false;
        await using subject = await openStubbedQueue(({ operation }) =>
          isBroken && operation === site.operation ? trouble.answer : null,
        );
        subject.inbox.push([delivery(job('a'))]);
        const [claimed] = await subject.queue.claim({ queue: 'read', limit: 1 });
        isBroken = true;
        const error = await caught(site.call(subject, claimed?.receipt ?? ''));
        expect({ code: error.code, recovery: error.recovery }).toEqual({
          code: trouble.code,
          recovery: trouble.recovery,
        });
        expect(error.message).toContain('read');
        if (site.name !== 'complete') expect(subject.stub.operations()).not.toContain('DeleteMessageBatch');
        isBroken = false;
        expect(await subject.queue.complete([claimed?.receipt ?? ''])).toEqual(['done']);
      },
    );
  }

  it('tells how long a throttling service wants to be left alone', async () => {
    await using subject = await openStubbedQueue(() =>
      errorAnswer(400, 'RequestThrottled', { 'retry-after': '7' }),
    );
    expect((await caught(subject.queue.enqueue([job('a')]))).retryAfterMs).toBe(7_000);
  });

  it('passes over trouble that ends within three attempts', async () => {
    await using subject = await openStubbedQueue(
      (_request, place) => (place < 2 ? errorAnswer(500, 'InternalError') : null),
      { maxAttempts: 3 },
    );
    expect(await subject.queue.enqueue([job('a')])).toEqual({ failed: [] });
    expect(subject.stub.operations()).toHaveLength(3);
  });

  it('names the places of a batch that failed when others were taken', async () => {
    await using subject = await openStubbedQueue(({ input }) =>
      JSON.stringify(input).includes('item-12') ? errorAnswer(500, 'InternalError') : null,
    );
    const messages = Array.from({ length: 25 }, (_, place) => job(`item-${place}`));
    const { failed } = await subject.queue.enqueue(messages);
    expect(failed).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });
});
