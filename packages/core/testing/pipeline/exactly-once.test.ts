import {
  contentPlace,
  contentSources,
  contents,
  documentVersions,
  stepPlace,
  steps,
  sweepIncoming,
} from '@assay/core/documents';
import { outbox, outboxPartition, platformWorkspace } from '@assay/core/events';
import { expect, it } from 'vitest';
import { contractText, invoiceText } from '../builders/line-document.ts';
import { openPipeline } from './open-pipeline.ts';

it('gives ten simultaneous uploads of one file under ten names one content and one effect of each job', async () => {
  const pipeline = openPipeline();
  await Promise.all(
    Array.from({ length: 10 }, (_, place) => pipeline.add(`copy-${place}.txt`, invoiceText('R-1'))),
  );
  await pipeline.settle();
  const documents = await pipeline.listDocuments();
  expect(documents).toHaveLength(10);
  expect(new Set(documents.map((document) => document.contentId)).size).toBe(1);
  expect(pipeline.calls).toEqual({ read: 1, extract: 1 });
});

it('gives ten simultaneous uploads of one file under one name one document with one version', async () => {
  const pipeline = openPipeline();
  await Promise.all(Array.from({ length: 10 }, () => pipeline.add('same.txt', invoiceText('R-1'))));
  await pipeline.settle();
  const documents = await pipeline.listDocuments();
  expect(documents.map((document) => document.version)).toEqual([1]);
  expect(pipeline.calls).toEqual({ read: 1, extract: 1 });
  expect((await pipeline.listBlobs()).filter((key) => key.startsWith('incoming/'))).toEqual([]);
});

it('has no second effect when every event is published again', async () => {
  const pipeline = openPipeline();
  await pipeline.add('contract.txt', contractText('90.00'));
  await pipeline.add('invoice.txt', invoiceText('R-1'));
  const seen = new Map<string, Parameters<typeof pipeline.bus.publish>[0][number]>();
  for (let turn = 0; turn < 12; turn += 1) {
    const page = await outbox.list(pipeline.records, {
      workspace: platformWorkspace,
      partition: outboxPartition,
    });
    for (const { value } of page.items) seen.set(value.id, value);
    await pipeline.round(10);
    await pipeline.clock.advance(500);
  }
  await pipeline.settle();
  const before = {
    documents: await pipeline.listDocuments(),
    findings: await pipeline.listFindings(),
    calls: { ...pipeline.calls },
  };
  expect(before.findings).toHaveLength(1);
  await pipeline.bus.publish([...seen.values()].reverse());
  await pipeline.settle();
  expect({
    documents: await pipeline.listDocuments(),
    findings: await pipeline.listFindings(),
    calls: pipeline.calls,
  }).toEqual(before);
});

it('finds the same whichever of contract and invoice comes first, or both at once', async () => {
  const texts = [
    ['contract.txt', contractText('90.00')],
    ['invoice.txt', invoiceText('R-1')],
  ] as const;
  const results: string[] = [];
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    for (const together of [true, false]) {
      const pipeline = openPipeline();
      for (const place of order) {
        const [name, text] = texts[place] ?? texts[0];
        await pipeline.add(name, text);
        if (!together) await pipeline.settle();
      }
      await pipeline.settle();
      const findings = await pipeline.listFindings();
      results.push(JSON.stringify(findings.map(({ id, kind, amount }) => ({ id, kind, amount }))));
    }
  }
  expect(new Set(results).size).toBe(1);
  expect(results[0]).toContain('"value":"100.00"');
});

it('makes three versions and two contents of A, B, A under one key, and finds what the last one says', async () => {
  const pipeline = openPipeline();
  await pipeline.add('invoice.txt', invoiceText('R-1'));
  for (const price of ['90.00', '100.00', '90.00']) {
    await pipeline.add('contract.txt', contractText(price));
    await pipeline.settle();
    expect(await pipeline.listFindings()).toHaveLength(price === '90.00' ? 1 : 0);
  }
  const contract = (await pipeline.listDocuments()).find((document) => document.name === 'contract.txt');
  const versions = await documentVersions.listAll(pipeline.records, {
    workspace: 'default',
    partition: contract?.id ?? '',
  });
  expect(contract?.version).toBe(3);
  expect(versions).toHaveLength(3);
  expect(new Set(versions.map(({ value }) => value.contentId)).size).toBe(2);
});

it('keeps the last upload as the current version when registrations are reordered', async () => {
  const pipeline = openPipeline();
  const first = await pipeline.add('a.txt', invoiceText('R-1'));
  await pipeline.clock.advance(10);
  const second = await pipeline.add('a.txt', invoiceText('R-2'));
  const page = await outbox.list(pipeline.records, {
    workspace: platformWorkspace,
    partition: outboxPartition,
  });
  const events = page.items.map((item) => item.value);
  const eventOf = (uploadId: string) =>
    events.filter((event) => event.type === 'object.stored' && event.data.uploadId === uploadId);
  await pipeline.bus.publish(eventOf(second.uploadId));
  const [late] = await pipeline.queue.claim({ queue: 'register-object', limit: 1 });
  if (!late) throw new Error('the second upload was not routed');
  await pipeline.queue.defer(late.receipt, { delayMs: 0 });
  await pipeline.settle(1);
  await pipeline.bus.publish(eventOf(first.uploadId));
  await pipeline.settle(1);
  const [document] = await pipeline.listDocuments();
  const content = await pipeline.blobs.get(`workspaces/default/raw/${document?.contentId}`);
  expect(new TextDecoder().decode(content ?? new Uint8Array())).toContain('R-2');
  expect(document).toMatchObject({ version: 1, versionCount: 2 });
});

it('keeps a content until its last source is deleted', async () => {
  const pipeline = openPipeline();
  await pipeline.add('one.txt', invoiceText('R-1'));
  await pipeline.add('two.txt', invoiceText('R-1'));
  await pipeline.settle();
  const [one, two] = await pipeline.listDocuments();
  const contentId = one?.contentId ?? '';
  await pipeline.deleteDocument(one?.id ?? '');
  await pipeline.settle();
  expect(await pipeline.hasRead(contentId)).toBe(true);
  expect(
    await contentSources.listAll(pipeline.records, { workspace: 'default', partition: contentId }),
  ).toHaveLength(1);
  await pipeline.deleteDocument(two?.id ?? '');
  await pipeline.settle();
  expect(await pipeline.listBlobs()).toEqual([]);
  expect(await contents.find(pipeline.records, 'default', contentPlace(contentId))).toBeNull();
});

it('takes bytes in again that were deleted before', async () => {
  const pipeline = openPipeline();
  await pipeline.add('one.txt', invoiceText('R-1'));
  await pipeline.settle();
  const [one] = await pipeline.listDocuments();
  await pipeline.deleteDocument(one?.id ?? '');
  await pipeline.add('again.txt', invoiceText('R-1'));
  await pipeline.settle();
  const [again] = await pipeline.listDocuments();
  expect(again?.contentId).toBe(one?.contentId);
  expect(await pipeline.hasRead(again?.contentId ?? '')).toBe(true);
});

it('withdraws a finding when its contract is deleted, and keeps nothing of the contract in it', async () => {
  const pipeline = openPipeline();
  await pipeline.add('contract.txt', contractText('90.00'));
  await pipeline.add('invoice.txt', invoiceText('R-1'));
  await pipeline.settle();
  const [finding] = await pipeline.listFindings();
  expect(finding?.kind).toBe('price-above-contract');
  const contract = (await pipeline.listDocuments()).find((document) => document.name === 'contract.txt');
  await pipeline.deleteDocument(contract?.id ?? '');
  await pipeline.settle();
  expect(await pipeline.listFindings()).toEqual([]);
});

it('does not let a stale failing duplicate take the place of a success', async () => {
  const pipeline = openPipeline();
  await pipeline.add('one.txt', invoiceText('R-1'));
  await pipeline.settle();
  const [document] = await pipeline.listDocuments();
  const contentId = document?.contentId ?? '';
  const step = await steps.find(pipeline.records, 'default', stepPlace(contentId, 'read'));
  const event = {
    id: 'evt_stale',
    type: 'document.received',
    version: 1,
    workspace: 'default',
    at: '',
    data: { documentId: '', version: 1, contentId },
  };
  const late = await pipeline.handlers['read-document'].giveUp?.(
    { event: event as never, signal: new AbortController().signal },
    Object.assign(new Error('too late'), {
      code: 'document.timeout',
      recovery: 'reject',
      details: {},
      retryAfterMs: undefined,
    }) as never,
  );
  await pipeline.commit({ workspace: 'default', writes: late?.writes ?? [], events: [] });
  expect(step?.value.status).toBe('done');
  expect(await steps.find(pipeline.records, 'default', stepPlace(contentId, 'read'))).toEqual(step);
});

it('sweeps bytes whose upload was never acknowledged, and leaves those that wait', async () => {
  const pipeline = openPipeline();
  await pipeline.add('one.txt', invoiceText('R-1'));
  await pipeline.blobs.put('incoming/default/upl_lost', new Uint8Array([1]));
  expect(await sweepIncoming(pipeline)).toBe(1);
  await pipeline.settle();
  expect(await pipeline.listDocuments()).toHaveLength(1);
});

it('tells a damaged file on that file alone', async () => {
  const pipeline = openPipeline();
  await pipeline.add('bad.txt', 'broken');
  await pipeline.add('good.txt', invoiceText('R-1'));
  await pipeline.settle();
  const bad = (await pipeline.listDocuments()).find((document) => document.name === 'bad.txt');
  const step = await steps.find(pipeline.records, 'default', stepPlace(bad?.contentId ?? '', 'read'));
  expect(step?.value).toMatchObject({ status: 'failed', problem: { code: 'document.damaged' } });
  expect(pipeline.calls.extract).toBe(1);
  expect((await pipeline.queue.stats('read-document')).dead).toBe(0);
});
