import { retryError } from '@assay/core';
import { listAudit } from '@assay/core/audit';
import { documentVersions } from '@assay/core/documents';
import type { RecordStore } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { openSources } from './open-sources.ts';

const keys = ['a.txt', 'b.txt', 'c.txt', 'd.gif', 'e.txt'];

/** Commits fail at a place of one's choice: before they happen, or after, so that only the answer is lost. */
const openBreakable = () => {
  let commits = 0;
  let failAt: { commit: number; after: boolean } | null = null;
  const wrapRecords = (records: RecordStore): RecordStore => ({
    ...records,
    commit: async (writes) => {
      commits += 1;
      const fails = failAt?.commit === commits;
      const lost = retryError('record.unavailable', 'The process died here.');
      if (fails && !failAt?.after) throw lost;
      const result = await records.commit(writes);
      if (fails) throw lost;
      return result;
    },
  });
  const source = openSources({ wrapRecords });
  for (const key of keys) source.bucket.put(key, invoiceText(`R-${key}`));
  return {
    ...source,
    commits: () => commits,
    failAt: (commit: number, after: boolean) => {
      failAt = { commit: commits + commit, after };
    },
  };
};

type Opened = ReturnType<typeof openBreakable>;

/** What is to be the same, whatever died in between. */
const describeEnd = async ({ pipeline, bucket, lastRun, objects, secrets }: Opened) => {
  const { records, workspace, clock } = pipeline;
  const documents = await pipeline.listDocuments();
  const versions = await Promise.all(
    documents.map(({ id }) => documentVersions.listAll(records, { workspace, partition: id })),
  );
  const day = clock.now().toISOString().slice(0, 10);
  const audit = await listAudit({ records, workspace, day, limit: 1_000, cursor: null });
  const run = await lastRun();
  return {
    documents: documents.map(({ name, contentId }) => [name, contentId]).toSorted(),
    versions: versions.map((all) => all.length),
    adds: audit.items.filter(({ action }) => action === 'document.add').length,
    marked: (await objects('marked')).map(({ key }) => key),
    skipped: (await objects('skipped')).map(({ key }) => key),
    bucket: (await bucket.list({ prefix: '' })).items.map(({ key }) => key),
    run: [run?.state, run?.counts],
    secrets: await secrets.list(''),
    dead: (await pipeline.queue.stats('sync-source')).dead,
  };
};

const runWith = async (fail: { commit: number; after: boolean } | null) => {
  const source = openBreakable();
  await source.add({ afterwards: 'mark', processedPrefix: 'done/' });
  await source.request();
  while ((await source.pipeline.relay.relayPage()) > 0);
  const before = source.commits();
  if (fail) source.failAt(fail.commit, fail.after);
  while ((await source.deliverSync()) !== null);
  const commits = source.commits() - before;
  await source.pipeline.settle();
  return { end: await describeEnd(source), commits };
};

describe('a sync whose process dies', () => {
  it.each([false, true])('at any write (done already: %s) ends as one that nothing befell', async (after) => {
    const { end, commits } = await runWith(null);
    expect(end).toMatchObject({ versions: [1, 1, 1, 1], adds: 4, skipped: ['d.gif'] });
    expect(end.run).toEqual([
      'completed',
      { seen: 5, taken: 4, unchanged: 0, skipped: 1, failed: 0, reasons: { 'unwanted-ending': 1 } },
    ]);
    expect(end.bucket).toHaveLength(keys.length + 4);
    expect(commits).toBeGreaterThan(5);
    for (let commit = 1; commit <= commits; commit += 1) {
      expect([commit, (await runWith({ commit, after })).end]).toEqual([commit, end]);
    }
  });

  it.each(['list', 'open', 'read'] as const)('at any %s of the source takes all once', async (name) => {
    const whole = (await runWith(null)).end;
    for (let at = 1; at <= 4; at += 1) {
      const source = openBreakable();
      await source.add({ afterwards: 'mark', processedPrefix: 'done/' });
      let calls = 0;
      source.bucket.before((call) => {
        if (call.name !== name || call.key.endsWith('.processed')) return;
        calls += 1;
        if (calls === at) throw new Error('the process died here');
      });
      await source.request();
      await source.pipeline.settle();
      source.bucket.before(null);
      expect([at, await describeEnd(source)]).toEqual([at, whole]);
    }
  });

  it.each(['mark', 'move', 'delete'] as const)(
    'at a %s in the source tells it once and wholly',
    async (name) => {
      const source = openBreakable();
      const afterwards = name === 'mark' ? ('mark' as const) : ('move' as const);
      await source.add({ afterwards, processedPrefix: 'done/' });
      let left = 2;
      source.bucket.before((call) => {
        if (call.name !== name || left === 0) return;
        left -= 1;
        throw new Error('the process died here');
      });
      await source.sync();
      const inBucket = (await source.bucket.list({ prefix: '' })).items.map(({ key }) => key);
      const taken = keys.filter((key) => key !== 'd.gif');
      const expected =
        name === 'mark'
          ? [...keys, ...taken.map((key) => `done/${key}.processed`)]
          : ['d.gif', ...taken.map((key) => `done/${key}`)];
      expect(inBucket).toEqual(expected.toSorted());
      expect(left).toBe(0);
      expect(await source.objects('taken')).toEqual([]);
    },
  );
});

it('takes an object once when two deliveries of one message work at the same time', async () => {
  const source = openBreakable();
  await source.add();
  await source.request();
  while ((await source.pipeline.relay.relayPage()) > 0);
  const [job] = await source.pipeline.queue.claim({ queue: 'sync-source', limit: 1 });
  if (!job) throw new Error('no sync was asked for');
  const handle = source.pipeline.handlers['sync-source'].handle;
  const context = { event: job.body as never, signal: new AbortController().signal };
  const results = await Promise.all([handle(context), handle(context)]);
  for (const result of results) {
    const events = 'events' in result ? result.events : [];
    expect(events).toMatchObject([{ data: { counts: { seen: 5, taken: 4, skipped: 1 } } }]);
  }
  await source.pipeline.queue.retry(job.receipt, { delayMs: 0, reason: 'both died' });
  await source.pipeline.settle();
  expect(await describeEnd(source)).toMatchObject({ versions: [1, 1, 1, 1], adds: 4 });
});
