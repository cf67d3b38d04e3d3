import { describe, expect, it } from 'vitest';
import { maxParked } from './parked-jobs.ts';
import { errorAnswer } from './testing/open-aws-stub.ts';
import {
  delivery,
  job,
  openStubbedQueue,
  type StubbedQueue,
  stampsOf,
} from './testing/open-stubbed-queue.ts';

const keyed = (place: number) => delivery(job(`k${place}`, { serialKey: 'k' }));
const manyOfOneKey = (from: number, count: number) =>
  Array.from({ length: count }, (_, place) => keyed(from + place));

const copiesIn = ({ stub }: StubbedQueue): { id: string; receives: number }[] =>
  stub.requests
    .filter(({ operation }) => operation === 'SendMessageBatch')
    .flatMap((request) => stampsOf(request) as { id: string; receives: number }[]);

describe('serial keys on SQS', () => {
  it('gives waiting messages of a key one after another, oldest first, without receiving them again', async () => {
    await using subject = await openStubbedQueue();
    subject.inbox.push(manyOfOneKey(0, 3));
    const given: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const [claimed] = await subject.queue.claim({ queue: 'read', limit: 10 });
      given.push(claimed?.id ?? 'none');
      await subject.queue.complete([claimed?.receipt ?? '']);
    }
    expect(given).toEqual(['k0', 'k1', 'k2']);
    expect(copiesIn(subject)).toEqual([]);
  });

  it('looks past a backlog of one key only so far, and hands back uncounted what it has no room for', async () => {
    await using subject = await openStubbedQueue();
    const total = maxParked + 21;
    for (let from = 0; from < total; from += 10)
      subject.inbox.push(manyOfOneKey(from, Math.min(10, total - from)));
    const looks = subject.inbox.length;
    expect(await subject.queue.claim({ queue: 'read', limit: 10 })).toHaveLength(1);
    expect(subject.inbox.length).toBeGreaterThan(0);
    for (let turn = 0; turn < looks; turn += 1) await subject.queue.claim({ queue: 'read', limit: 10 });
    const copies = copiesIn(subject);
    expect(copies).toHaveLength(20);
    expect(copies.every(({ receives }) => receives === 0)).toBe(true);
    const deleted = subject.stub.requests.filter(({ operation }) => operation === 'DeleteMessageBatch');
    expect(deleted.flatMap(({ input }) => input.Entries ?? [])).toHaveLength(20);
  });

  it('hands back waiting messages uncounted before their lease ends, also while nothing is claimed', async () => {
    await using subject = await openStubbedQueue();
    subject.inbox.push(manyOfOneKey(0, 2));
    const [claimed] = await subject.queue.claim({ queue: 'read', limit: 10 });
    await subject.clock.advance(16_000);
    expect(await subject.queue.renew([claimed?.receipt ?? ''])).toEqual(['done']);
    expect(copiesIn(subject)).toEqual([{ id: 'k1', serialKey: 'k', priority: 0, receives: 0 }]);
  });

  it('keeps a waiting message, and its key free, when its lease could not be renewed', async () => {
    let isBroken = true;
    await using subject = await openStubbedQueue(({ operation }) =>
      isBroken && operation === 'ChangeMessageVisibilityBatch' ? errorAnswer(500, 'InternalError') : null,
    );
    subject.inbox.push(manyOfOneKey(0, 2));
    const [first] = await subject.queue.claim({ queue: 'read', limit: 10 });
    await subject.queue.complete([first?.receipt ?? '']);
    expect(await subject.queue.claim({ queue: 'read', limit: 10 })).toEqual([]);
    isBroken = false;
    expect((await subject.queue.claim({ queue: 'read', limit: 10 })).map(({ id }) => id)).toEqual(['k1']);
  });

  it('hands back waiting messages when it is closed', async () => {
    await using subject = await openStubbedQueue();
    subject.inbox.push(manyOfOneKey(0, 3));
    await subject.queue.claim({ queue: 'read', limit: 10 });
    await subject.queue.close();
    expect(copiesIn(subject).map(({ id }) => id)).toEqual(['k1', 'k2']);
  });

  it('frees the key of a message that became a dead letter', async () => {
    await using subject = await openStubbedQueue();
    subject.inbox.push([delivery(job('k0', { serialKey: 'k' }), { count: 3 }), keyed(1)]);
    const [last] = await subject.queue.claim({ queue: 'read', limit: 10 });
    await subject.queue.retry(last?.receipt ?? '', { delayMs: 0, reason: 'told' });
    expect((await subject.queue.claim({ queue: 'read', limit: 10 })).map(({ id }) => id)).toEqual(['k1']);
  });
});
