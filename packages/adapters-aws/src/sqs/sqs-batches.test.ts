import { describe, expect, it } from 'vitest';
import { md5, type StubAnswer, type StubRequest } from './testing/open-aws-stub.ts';
import { delivery, job, openStubbedQueue, stampsOf } from './testing/open-stubbed-queue.ts';

// The mock never fails single entries of a batch.

/** Fails the entries whose content the test picks, and takes the others. */
const failEntries =
  (pick: (entry: string) => 'service' | 'sender' | null) =>
  ({ input }: StubRequest): StubAnswer | null => {
    if (!input.Entries) return null;
    const faults = input.Entries.map((entry) => ({ entry, fault: pick(JSON.stringify(entry)) }));
    return {
      body: {
        Successful: faults.flatMap(({ entry, fault }) =>
          fault === null ? [{ Id: entry.Id, MD5OfMessageBody: md5(String(entry.MessageBody)) }] : [],
        ),
        Failed: faults.flatMap(({ entry, fault }) =>
          fault === null
            ? []
            : [
                {
                  Id: entry.Id,
                  SenderFault: fault === 'sender',
                  Code: fault === 'sender' ? 'ReceiptHandleIsInvalid' : 'InternalError',
                },
              ],
        ),
      },
    };
  };

const entryIds = (request: StubRequest | undefined): unknown[] =>
  request ? stampsOf(request).map((stamp) => (stamp as { id: string }).id) : [];

describe('batches of SQS', () => {
  it('holds at most ten entries in each, all sent', async () => {
    await using subject = await openStubbedQueue();
    const messages = Array.from({ length: 23 }, (_, place) => job(`item-${place}`));
    expect(await subject.queue.enqueue(messages)).toEqual({ failed: [] });
    expect(subject.stub.requests.map((request) => entryIds(request).length).toSorted()).toEqual([10, 10, 3]);
    expect(subject.stub.requests.flatMap(entryIds).toSorted()).toEqual(
      messages.map(({ id }) => id).toSorted(),
    );
  });

  it('keeps each under the limit of bytes', async () => {
    await using subject = await openStubbedQueue();
    const big = 'x'.repeat(100_000);
    await subject.queue.enqueue(['a', 'b', 'c'].map((id) => job(id, { body: big })));
    expect(subject.stub.requests.map((request) => entryIds(request).length).toSorted()).toEqual([1, 2]);
  });

  it('refuses a message over the limit with a code, and then sends none', async () => {
    await using subject = await openStubbedQueue();
    const call = subject.queue.enqueue([job('fits'), job('large', { body: 'é'.repeat(140_000) })]);
    await expect(call).rejects.toMatchObject({ code: 'queue.message-too-large', recovery: 'reject' });
    expect(subject.stub.requests).toEqual([]);
  });

  it('sends entries again that the service failed, and only those', async () => {
    let calls = 0;
    const play = failEntries((entry) => (calls === 1 && entry.includes('item-1') ? 'service' : null));
    await using subject = await openStubbedQueue((request) => {
      calls += 1;
      return play(request);
    });
    expect(await subject.queue.enqueue([job('item-0'), job('item-1'), job('item-2')])).toEqual({
      failed: [],
    });
    expect(subject.stub.requests.map(entryIds)).toEqual([['item-0', 'item-1', 'item-2'], ['item-1']]);
  });

  it('names the places that failed three times or are at fault themselves, across queues and batches', async () => {
    await using subject = await openStubbedQueue(
      failEntries((entry) =>
        entry.includes('item-3') ? 'service' : entry.includes('item-11') ? 'sender' : null,
      ),
    );
    const messages = Array.from({ length: 12 }, (_, place) => job(`item-${place}`));
    expect(await subject.queue.enqueue(messages)).toEqual({ failed: [3, 11] });
    const sent = subject.stub.requests.flatMap(entryIds);
    expect(sent.filter((id) => id === 'item-3')).toHaveLength(3);
    expect(sent.filter((id) => id === 'item-11')).toHaveLength(1);
  });

  it('takes a receipt that SQS refuses as lost, and repeats one that it failed', async () => {
    let calls = 0;
    const play = failEntries((entry) =>
      entry.includes('handle-b') ? 'sender' : entry.includes('handle-c') && calls === 1 ? 'service' : null,
    );
    await using subject = await openStubbedQueue((request) => {
      if (request.operation !== 'DeleteMessageBatch') return null;
      calls += 1;
      return play(request);
    });
    subject.inbox.push(['a', 'b', 'c'].map((id) => delivery(job(id))));
    const jobs = await subject.queue.claim({ queue: 'read', limit: 10 });
    expect(await subject.queue.complete(jobs.map(({ receipt }) => receipt))).toEqual([
      'done',
      'lost',
      'done',
    ]);
    expect(calls).toBe(2);
  });

  it('says so when an ending stays undecided, and lets it be repeated', async () => {
    let isBroken = true;
    const play = failEntries((entry) => (isBroken && entry.includes('handle-b') ? 'service' : null));
    await using subject = await openStubbedQueue((request) =>
      request.operation === 'DeleteMessageBatch' ? play(request) : null,
    );
    subject.inbox.push([delivery(job('a')), delivery(job('b'))]);
    const receipts = (await subject.queue.claim({ queue: 'read', limit: 10 })).map(({ receipt }) => receipt);
    await expect(subject.queue.complete(receipts)).rejects.toMatchObject({ code: 'queue.entry-failed' });
    isBroken = false;
    expect(await subject.queue.complete(receipts)).toEqual(['lost', 'done']);
  });
});
