import { createAddDocument, createUploads } from '@assay/core/documents';
import type { Commit } from '@assay/core/events';
import { expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { createDice } from './open-changes.ts';
import { inPieces, toBytes } from './open-uploads.ts';
import { openStoredUploads, takingTurns } from './open-uploads-at-store.ts';

const minuteMs = 60_000;

/** One document with one version, registered once, and nothing left over. */
const expectOneEffect = async (test: ReturnType<typeof openStoredUploads>, id: string) => {
  const { pipeline, find, incoming } = test;
  expect(await pipeline.listDocuments()).toMatchObject([{ version: 1, versionCount: 1, uploadId: id }]);
  expect(await find(id)).toMatchObject({ state: 'registered', version: 1 });
  expect(await incoming()).toEqual([]);
  expect(pipeline.calls).toEqual({ read: 1, extract: 1 });
  const audited = pipeline.listRecords().match(/"document\.(add|register)"/g);
  expect(audited?.toSorted()).toEqual(['"document.add"', '"document.register"']);
  expect((await pipeline.queue.stats('register-object')).dead).toBe(0);
};

/** Adds a document with a commit of the test's own. */
const adding = (test: ReturnType<typeof openStoredUploads>, commit: Commit) =>
  createAddDocument({ ...test.pipeline, commit })({
    workspace: 'default',
    door: 'test',
    name: 'one.txt',
    bytes: test.bytes,
    actor: 'tester',
  });

const idOfFirst = async ({ incoming }: ReturnType<typeof openStoredUploads>): Promise<string> =>
  (await incoming())[0]?.split('/').at(-1) ?? '';

it('leaves the bytes of a document that is being added, however often it hears of them before the commit', async () => {
  const test = openStoredUploads();
  const { pipeline, tell, incoming } = test;
  const { uploadId } = await adding(test, async (changes) => {
    const id = await idOfFirst(test);
    await tell(id, id);
    for (let minute = 0; minute < 8; minute += 1) {
      await pipeline.round(5);
      await pipeline.clock.advance(minuteMs);
      expect(await incoming()).toHaveLength(1);
    }
    return pipeline.commit(changes);
  });
  await pipeline.settle();
  await pipeline.clock.advance(20 * minuteMs);
  await pipeline.settle();
  await expectOneEffect(test, uploadId);
});

it('never acknowledges a document after its bytes were given up', async () => {
  const test = openStoredUploads();
  const { pipeline, tell, incoming, find } = test;
  let id = '';
  const added = adding(test, async (changes) => {
    id = await idOfFirst(test);
    await tell(id);
    for (let minute = 0; minute < 30; minute += 1) {
      await pipeline.round(5);
      await pipeline.clock.advance(minuteMs);
    }
    return pipeline.commit(changes);
  });
  await expect(added).rejects.toMatchObject({ code: 'upload.conflict', recovery: 'retry' });
  await pipeline.settle();
  expect(await find(id)).toMatchObject({ state: 'failed', problem: { code: 'upload.abandoned' } });
  expect(await incoming()).toEqual([]);
  expect(await pipeline.listDocuments()).toEqual([]);
  const { uploadId } = await adding(test, pipeline.commit);
  await pipeline.settle();
  await expectOneEffect(test, uploadId);
});

it('keeps the bytes of a document that was acknowledged while they were about to be given up', async () => {
  const test = openStoredUploads();
  const { pipeline, tell, openWorker, claim } = test;
  const reached = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const added = adding(test, async (changes) => {
    await tell(await idOfFirst(test));
    await pipeline.clock.advance(30 * minuteMs);
    const [job] = await claim(1);
    const worker = openWorker();
    // The job has looked at all there is to see; its own commit comes after the other one.
    const records = pipeline.records.commit;
    pipeline.records.commit = async (writes) => {
      pipeline.records.commit = records;
      reached.resolve();
      await release.promise;
      return records(writes);
    };
    if (!job) throw new Error('the news was not routed');
    const delivered = worker.deliver(job);
    await reached.promise;
    const result = await pipeline.commit(changes);
    release.resolve();
    expect(await delivered).toMatchObject({ kind: 'deferred' });
    return result;
  });
  const { uploadId } = await added;
  await pipeline.clock.advance(minuteMs);
  await pipeline.settle();
  await expectOneEffect(test, uploadId);
});

it('deletes the bytes of a process that died before its commit, but not at once', async () => {
  const test = openStoredUploads();
  const { pipeline, tell, incoming, find, store } = test;
  await store('upl_never');
  await tell('upl_never');
  await pipeline.settle();
  expect(await incoming()).toHaveLength(1);
  expect(await find('upl_never')).toBeNull();
  for (let minute = 0; minute < 20; minute += 1) {
    await pipeline.clock.advance(minuteMs);
    await pipeline.round(5);
  }
  expect(await incoming()).toEqual([]);
  expect(pipeline.listRecords()).toContain('upload.abandon');
  expect(await pipeline.listDocuments()).toEqual([]);
});

it('knows nothing of bytes that are not there', async () => {
  const { pipeline, tell, look } = openStoredUploads();
  const before = await look();
  await tell('upl_never');
  await pipeline.settle();
  expect(await look()).toEqual(before);
  expect(await pipeline.queue.stats('register-object')).toMatchObject({ waiting: 0, delayed: 0, dead: 0 });
});

it.each(['before', 'after'] as const)('hears %s the commit of bytes that came to us', async (moment) => {
  const test = openStoredUploads();
  const { pipeline, open, tell, bytes } = test;
  const ticket = await open();
  const hear = async () => {
    await tell(ticket.id);
    await pipeline.round(5);
  };
  const uploads = createUploads({
    ...pipeline,
    commit: async (changes) => {
      if (moment === 'before') await hear();
      const result = await pipeline.commit(changes);
      if (moment === 'after') await hear();
      return result;
    },
  });
  const request = { workspace: 'default', uploadId: ticket.id, bytes: inPieces(bytes) };
  expect(await uploads.receive(request)).toEqual({ uploadId: ticket.id });
  await pipeline.settle();
  await expectOneEffect(test, ticket.id);
});

it('leaves the bytes of a used ticket to the event of their own acknowledgement', async () => {
  const test = openStoredUploads();
  const { pipeline, open, receive, tell, openWorker, claim, incoming, find } = test;
  const ticket = await open();
  await receive(ticket.id);
  await tell(ticket.id);
  const [job] = await claim(1);
  if (!job) throw new Error('the news was not routed');
  expect(await openWorker().deliver(job)).toEqual({ kind: 'completed' });
  expect(await incoming()).toHaveLength(1);
  expect(await find(ticket.id)).toMatchObject({ state: 'received' });
  await pipeline.queue.complete([job.receipt]);
  await pipeline.settle();
  await expectOneEffect(test, ticket.id);
});

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'has one effect when ten workers hear of one upload at once, under either key, run %i',
  async (seed) => {
    const test = openStoredUploads();
    const { pipeline, open, store, news, tell, openWorker, claim } = test;
    const ticket = await open(seed % 2 === 0 ? {} : { sha256: null });
    await store(ticket.id);
    const repeated = news(ticket.id);
    await pipeline.bus.publish([repeated, repeated]);
    await tell(ticket.id, ticket.id, ticket.id);
    const dice = createDice(seed);
    const worker = () => openWorker(takingTurns(dice));
    // One delivery each of what is there, serial keys and leases left aside: the stores alone have to hold.
    for (let round = 0; round < 6; round += 1) {
      const jobs = [];
      for (let one = await claim(1); one[0]; one = await claim(1)) {
        jobs.push(one[0]);
        await pipeline.queue.defer(one[0].receipt, { delayMs: 1 });
      }
      await Promise.all(jobs.flatMap((job) => [worker().deliver(job), worker().deliver(job)]));
      await pipeline.relay.relayPage();
      await pipeline.clock.advance(10);
    }
    await pipeline.settle();
    await expectOneEffect(test, ticket.id);
  },
);

it.each([1, 2, 3, 4, 5, 6])(
  'ends with the last upload of one document when three are told of at once, run %i',
  async (seed) => {
    const { pipeline, open, store, tell, openWorker, claim, find, incoming } = openStoredUploads();
    const ids: string[] = [];
    for (const number of ['R-1', 'R-2', 'R-3']) {
      const text = toBytes(invoiceText(number));
      const ticket = await open({ size: text.length, sha256: null });
      await store(ticket.id, text);
      ids.push(ticket.id);
      await pipeline.clock.advance(5);
    }
    const dice = createDice(seed);
    await tell(...ids.toSorted(() => dice(3) - 1), ...ids);
    const worker = openWorker(takingTurns(dice));
    const jobs = await claim(10);
    await Promise.all(jobs.map(worker.deliver));
    for (const { receipt } of jobs) await pipeline.queue.defer(receipt, { delayMs: 0 });
    await pipeline.settle();
    expect(await pipeline.listDocuments()).toMatchObject([{ versionCount: 3, uploadId: ids[2] }]);
    const found = await Promise.all(ids.map(async (id) => (await find(id))?.version));
    expect(found.toSorted()).toEqual([1, 2, 3]);
    expect(await incoming()).toEqual([]);
  },
);
