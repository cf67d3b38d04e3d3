import { describe, expect, it } from 'vitest';
import { errorAnswer } from './testing/open-aws-stub.ts';
import { delivery, job, openStubbedQueue, stampsOf } from './testing/open-stubbed-queue.ts';

// What SQS may do and the mock never does: repeat, reorder, and fail between two requests that belong together.

const claim = { queue: 'read', limit: 10 };

describe('deliveries of SQS', () => {
  it('gives each of two deliveries of one message a receipt of its own, in whatever order they come', async () => {
    await using subject = await openStubbedQueue();
    const [first, second] = [
      delivery(job('a'), { handle: 'one' }),
      delivery(job('a'), { handle: 'two', count: 2 }),
    ];
    subject.inbox.push([second, delivery(job('b'))], [first]);
    const jobs = [
      ...(await subject.queue.claim({ ...claim, limit: 2 })),
      ...(await subject.queue.claim(claim)),
    ];
    expect(jobs.map(({ id, receiveCount }) => [id, receiveCount])).toEqual([
      ['a', 2],
      ['b', 1],
      ['a', 1],
    ]);
    expect(new Set(jobs.map(({ receipt }) => receipt)).size).toBe(3);
  });

  it('keeps the second of two deliveries of one message back while its serial key is claimed', async () => {
    await using subject = await openStubbedQueue();
    const keyed = job('a', { serialKey: 'k' });
    subject.inbox.push([delivery(keyed, { handle: 'one' }), delivery(keyed, { handle: 'two' })]);
    const [first, ...none] = await subject.queue.claim(claim);
    expect(none).toEqual([]);
    await subject.queue.complete([first?.receipt ?? '']);
    expect((await subject.queue.claim(claim)).map(({ id }) => id)).toEqual(['a']);
  });

  it('takes a lease that ran out by its own clock as lost without asking', async () => {
    await using subject = await openStubbedQueue();
    subject.inbox.push([delivery(job('a'))]);
    const [claimed] = await subject.queue.claim(claim);
    await subject.clock.advance(30_001);
    const asked = subject.stub.requests.length;
    expect(await subject.queue.complete([claimed?.receipt ?? ''])).toEqual(['lost']);
    expect(await subject.queue.retry(claimed?.receipt ?? '', { delayMs: 0 })).toBe('lost');
    expect(subject.stub.requests).toHaveLength(asked);
  });

  it('defers by a copy without this receive, and deletes the original only after', async () => {
    await using subject = await openStubbedQueue();
    subject.inbox.push([delivery(job('a'), { count: 2, receives: 0 })]);
    const [claimed] = await subject.queue.claim({ ...claim, limit: 1 });
    expect(await subject.queue.defer(claimed?.receipt ?? '', { delayMs: 1_200 })).toBe('done');
    const [copied, deleted] = subject.stub.requests.slice(1);
    expect([copied?.operation, deleted?.operation]).toEqual(['SendMessageBatch', 'DeleteMessageBatch']);
    expect(copied && stampsOf(copied)).toEqual([{ id: 'a', serialKey: null, priority: 0, receives: 1 }]);
    expect(copied?.input.Entries?.[0]?.DelaySeconds).toBe(2);
  });

  it('counts the receives of earlier copies', async () => {
    await using subject = await openStubbedQueue();
    subject.inbox.push([delivery(job('a'), { count: 1, receives: 2 })]);
    expect((await subject.queue.claim(claim)).map(({ receiveCount }) => receiveCount)).toEqual([3]);
  });

  it('has deferred also when the original could not be deleted: it comes twice and is not lost', async () => {
    await using subject = await openStubbedQueue(({ operation }) =>
      operation === 'DeleteMessageBatch' ? errorAnswer(500, 'InternalError') : null,
    );
    subject.inbox.push([delivery(job('a'))]);
    const [claimed] = await subject.queue.claim({ ...claim, limit: 1 });
    expect(await subject.queue.defer(claimed?.receipt ?? '', { delayMs: 0 })).toBe('done');
  });

  it('buries what comes again after its last receive, and does not give it', async () => {
    await using subject = await openStubbedQueue();
    subject.inbox.push([delivery(job('a'), { count: 2, receives: 2 })]);
    expect(await subject.queue.claim({ ...claim, limit: 1 })).toEqual([]);
    expect(subject.stub.operations().slice(0, 3)).toEqual([
      'ReceiveMessage',
      'SendMessageBatch',
      'DeleteMessageBatch',
    ]);
    expect(subject.stub.requests[1]?.input).toMatchObject({
      QueueUrl: expect.stringContaining('/read-dead'),
    });
  });

  it('does not delete what could not be buried', async () => {
    await using subject = await openStubbedQueue(({ operation }) =>
      operation === 'SendMessageBatch' ? errorAnswer(500, 'InternalError') : null,
    );
    subject.inbox.push([delivery(job('a'), { count: 3 })]);
    const [claimed] = await subject.queue.claim({ ...claim, limit: 1 });
    await expect(subject.queue.retry(claimed?.receipt ?? '', { delayMs: 0 })).rejects.toMatchObject({
      recovery: 'retry',
    });
    expect(subject.stub.operations()).not.toContain('DeleteMessageBatch');
  });

  it('sends dead letters back before it deletes them, and keeps those that were not taken', async () => {
    await using subject = await openStubbedQueue(({ operation }) =>
      operation === 'SendMessageBatch' ? errorAnswer(500, 'InternalError') : null,
    );
    subject.inbox.push([delivery(job('a'))]);
    await expect(subject.queue.redrive({ queue: 'read' })).rejects.toMatchObject({
      code: 'queue.unavailable',
    });
    const operations = subject.stub.operations();
    expect(operations).not.toContain('DeleteMessageBatch');
    expect(operations.at(-1)).toBe('ChangeMessageVisibilityBatch');
  });

  it('reads a dead letter that comes twice in one look once', async () => {
    await using subject = await openStubbedQueue();
    const letters = [delivery(job('a')), delivery(job('b'))];
    subject.inbox.push(letters, [...letters], [delivery(job('c'))]);
    expect((await subject.queue.listDead({ queue: 'read' })).items.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('adds up what the attributes of both queues say', async () => {
    await using subject = await openStubbedQueue(({ input }) => ({
      body: {
        Attributes: JSON.stringify(input).includes('read-dead')
          ? { ApproximateNumberOfMessages: '4', ApproximateNumberOfMessagesNotVisible: '1' }
          : {
              ApproximateNumberOfMessages: '7',
              ApproximateNumberOfMessagesDelayed: '2',
              ApproximateNumberOfMessagesNotVisible: '3',
            },
      },
    }));
    expect(await subject.queue.stats('read')).toEqual({ waiting: 7, delayed: 2, claimed: 3, dead: 5 });
  });
});
