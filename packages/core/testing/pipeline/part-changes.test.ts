import { describe, expect, it } from 'vitest';
import { sweepIncoming } from '../../src/documents/index.ts';
import { createCommit } from '../../src/events/index.ts';
import { createUnpackDocument } from '../../src/jobs/handlers/unpack-document.ts';
import { createDeliveryRunner, type JobHandler, jobTable } from '../../src/jobs/index.ts';
import { invoiceText } from '../builders/line-document.ts';
import { bundle, nest, openParts, type PartsTest } from './open-parts.ts';
import { dyingAt, withAround } from './open-uploads-at-store.ts';

const a = { name: 'a.txt', text: invoiceText('R-1') };
const b = { name: 'b.txt', text: invoiceText('R-2') };

/** Longer than any lease. */
const waitLong = async ({ clock, round, settle }: PartsTest): Promise<void> => {
  for (let minute = 0; minute < 6; minute += 1) {
    await clock.advance(60_000);
    await round(5);
  }
  await settle();
};

const expectNothingLeft = async (test: PartsTest): Promise<void> => {
  expect(await test.listDocuments()).toEqual([]);
  expect(await test.listBlobs()).toEqual([]);
  const left = test.listRecords();
  expect(left).not.toMatch(/quillfeather|Northwind|a\.txt/);
  const collections = [
    'documents',
    'document-keys',
    'document-versions',
    'document-children',
    'part-roots',
    'unpackings',
    'contents',
    'content-sources',
    'steps',
    'extraction-summaries',
    'uploads',
  ];
  for (const name of collections) expect(left).not.toContain(`"collection":"${name}"`);
};

describe('a document with parts', () => {
  it('takes them with it when it is deleted, and nothing of them is left anywhere', async () => {
    const test = openParts();
    await test.add('quillfeather', bundle(a, { name: 'inner', text: nest(3, b.text) }));
    await test.settle();
    expect(await test.names()).toHaveLength(6);
    await test.deleteDocument((await test.find('quillfeather')).id);
    await test.settle();
    await expectNothingLeft(test);
  });

  it('leaves the bytes of a part that came in another way, too', async () => {
    const test = openParts();
    await test.add('mail', bundle(a));
    await test.add('scan.txt', a.text);
    await test.settle();
    await test.deleteDocument((await test.find('mail')).id);
    await test.settle();
    expect(await test.names()).toEqual(['scan.txt']);
    expect(await test.textOf('scan.txt')).toBe(a.text);
  });

  it('leaves no part behind when it is deleted while they are taken out', async () => {
    for (let rounds = 1; rounds < 12; rounds += 1) {
      const test = openParts();
      await test.add('mail', bundle(a, b, { name: 'inner', text: bundle(a) }));
      for (let round = 0; round < rounds; round += 1) await test.round(10);
      const mail = (await test.listDocuments()).find(({ name }) => name === 'mail');
      if (!mail) continue;
      await test.deleteDocument(mail.id);
      await test.settle();
      await expectNothingLeft(test);
    }
  });

  it('has the part that is there again as a new version, and not the one that is gone', async () => {
    const test = openParts();
    await test.add('mail', bundle(a, b));
    await test.settle();
    const before = await test.find('mail/a.txt');
    await test.add('mail', bundle({ ...a, text: invoiceText('R-9') }, { name: 'c.txt', text: 'new' }));
    await test.settle();
    expect(await test.names()).toEqual(['mail', 'mail/a.txt', 'mail/c.txt']);
    const after = await test.find('mail/a.txt');
    expect(after).toMatchObject({ id: before.id, version: 2 });
    expect(after.parent?.contentId).toBe((await test.find('mail')).contentId);
    expect(await test.textOf('mail/a.txt')).toBe(invoiceText('R-9'));
  });

  it.each([
    ['has none', 'plain text', ['mail']],
    ['cannot be read', 'broken', ['mail']],
    ['has them again', bundle(a, b), ['mail', 'mail/a.txt', 'mail/b.txt']],
  ])('keeps no part of an earlier version when the new one %s', async (_, text, names) => {
    const test = openParts();
    await test.add('mail', bundle(a, { name: 'old.txt', text: 'old' }));
    await test.settle();
    await test.add('mail', text);
    await test.settle();
    expect(await test.names()).toEqual(names);
  });

  it('has its parts again when its old version comes back', async () => {
    const test = openParts();
    for (const text of [bundle(a), 'plain', bundle(a)]) {
      await test.add('mail', text);
      await test.settle();
    }
    expect(await test.names()).toEqual(['mail', 'mail/a.txt']);
  });

  it('does not get back a part that a person deleted, when the same bytes come from elsewhere', async () => {
    const test = openParts();
    await test.add('mail', bundle(a, b));
    await test.settle();
    await test.deleteDocument((await test.find('mail/a.txt')).id);
    await test.settle();
    await test.add('copy', bundle(a, b));
    await test.settle();
    expect(await test.names()).toEqual(['copy', 'copy/a.txt', 'copy/b.txt', 'mail', 'mail/b.txt']);
  });

  it('gives the room of parts that are gone to those that come', async () => {
    const test = openParts();
    await test.add('root', bundle(a));
    await test.settle();
    const { id } = await test.find('root');
    await test.crowd({ rootId: id, parentId: id, count: 499 });
    await test.add('root', bundle(b, { name: 'c.txt', text: 'third' }));
    await test.settle();
    expect(await test.problemsOf('root')).toEqual([]);
    expect(await test.names()).toEqual(['root', 'root/b.txt', 'root/c.txt']);
  });

  it.each(['before', 'after'] as const)(
    'has each part once, wherever the process dies (%s the call)',
    async (moment) => {
      let deaths = 0;
      for (let last = 1; ; last += 1) {
        const death = dyingAt(last, moment);
        const test = openParts();
        await test.add('mail', bundle(a, b));
        for (let look = 0; look < 20; look += 1) {
          if ((await test.queue.stats('unpack-document')).waiting > 0) break;
          await test.relay.relayPage();
          for (const queue of ['register-object', 'read-document'] as const) await runOne(test, queue);
        }
        const [job] = await test.queue.claim({ queue: 'unpack-document', limit: 1 });
        if (!job) throw new Error('nothing was routed to the unpacking');
        const records = withAround(test.records, death.around);
        const commit = createCommit({ ...test, records });
        const handler = createUnpackDocument({
          ...test,
          records,
          commit,
          blobs: withAround(test.blobs, death.around),
          reader: withAround(test.reader, death.around),
          passwords: async () => [],
        }) as unknown as JobHandler;
        const definition = jobTable['unpack-document'] as never;
        const signal = new AbortController().signal;
        await createDeliveryRunner({ commit, clock: test.clock })({ definition, handler, job, signal });
        // Nobody tells the queue: the lease runs out.
        await waitLong(test);
        // What was put away by a process that died before it said so is swept as any other upload’s.
        await sweepIncoming(test);
        expect(await test.names()).toEqual(['mail', 'mail/a.txt', 'mail/b.txt']);
        expect((await test.listDocuments()).map(({ versionCount }) => versionCount)).toEqual([1, 1, 1]);
        expect((await test.listBlobs()).filter((key) => key.startsWith('incoming/'))).toEqual([]);
        expect(await test.problemsOf('mail')).toEqual([]);
        if (!death.hasDied()) break;
        deaths += 1;
      }
      expect(deaths).toBeGreaterThan(15);
    },
  );
});

/** Runs one delivery of a job as the pipeline would. */
const runOne = async (test: PartsTest, queue: 'register-object' | 'read-document'): Promise<void> => {
  const [job] = await test.queue.claim({ queue, limit: 1 });
  if (!job) return;
  const deliver = createDeliveryRunner({ commit: test.commit, clock: test.clock });
  const handler = test.handlers[queue] as unknown as JobHandler;
  const signal = new AbortController().signal;
  await deliver({ definition: jobTable[queue] as never, handler, job, signal });
  await test.queue.complete([job.receipt]);
};
