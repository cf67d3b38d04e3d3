import { rejectError } from '@assay/core';
import { createUploads, findDocument, stepPlace, steps } from '@assay/core/documents';
import { createDeliveryRunner, type JobHandler, type JobName, jobTable } from '@assay/core/jobs';
import { describe, expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { openPipeline } from './open-pipeline.ts';

type Pipeline = ReturnType<typeof openPipeline>;

/** Keeps every message that a job is given, to deliver it once more when all is done. */
const openWithEchoes = async () => {
  const pipeline = openPipeline();
  const echoes = new Map<string, Awaited<ReturnType<Pipeline['queue']['claim']>>[number]>();
  const claim = pipeline.queue.claim;
  pipeline.queue.claim = async (request) => {
    const jobs = await claim(request);
    for (const job of jobs) echoes.set(job.queue, structuredClone(job));
    return jobs;
  };
  const { uploadId } = await pipeline.add('one.txt', invoiceText('R-1'));
  await pipeline.settle();
  const [document] = await pipeline.listDocuments();
  const { contentId = '', id: documentId = '' } = document ?? {};
  const deliver = createDeliveryRunner(pipeline);
  return {
    pipeline,
    documentId,
    contentId,
    uploadId,
    deliverAgain: async (name: JobName, part: Partial<JobHandler> = {}) => {
      const echo = echoes.get(name);
      if (!echo) throw new Error(`no message of ${name} was seen`);
      const handler = { ...(pipeline.handlers[name] as unknown as JobHandler), ...part };
      const definition = jobTable[name] as never;
      return deliver({ definition, handler, job: echo, signal: new AbortController().signal });
    },
  };
};

const failing = { handle: () => Promise.reject(rejectError('document.damaged', 'The file is damaged.')) };

describe('a stale duplicate', () => {
  it.each(['read-document', 'extract-document'] as const)(
    'of %s that fails leaves the success',
    async (name) => {
      const { pipeline, documentId, deliverAgain } = await openWithEchoes();
      const find = () => findDocument({ records: pipeline.records, workspace: 'default', documentId });
      const before = await find();
      expect(before?.state).toBe('complete');
      expect(await deliverAgain(name, failing)).toMatchObject({ kind: 'completed' });
      await pipeline.settle();
      expect(await find()).toEqual(before);
    },
  );

  it('of a registration that fails leaves the upload registered', async () => {
    const { pipeline, uploadId, documentId, deliverAgain } = await openWithEchoes();
    expect(await deliverAgain('register-object', failing)).toMatchObject({ kind: 'completed' });
    const found = await createUploads(pipeline).find({ workspace: 'default', uploadId });
    expect(found).toMatchObject({ state: 'registered', documentId, version: 1 });
  });

  it.each([
    'register-object',
    'read-document',
    'extract-document',
    'link-document',
    'reconcile-invoice',
  ] as const)('of %s that succeeds changes nothing', async (name) => {
    const { pipeline, deliverAgain } = await openWithEchoes();
    const look = async () => [
      pipeline.listRecords(),
      await pipeline.listBlobs(),
      await pipeline.listFindings(),
      { ...pipeline.calls },
    ];
    const before = await look();
    expect(await deliverAgain(name)).toEqual({ kind: 'completed' });
    await pipeline.settle();
    expect(await look()).toEqual(before);
  });

  it('of a reading that was slow, and fails when another has read, leaves the success', async () => {
    const pipeline = openPipeline();
    const read = pipeline.reader.read;
    const reading = Promise.withResolvers<void>();
    const failure = Promise.withResolvers<never>();
    let isFirst = true;
    pipeline.reader.read = async (request) => {
      if (!isFirst) return read(request);
      isFirst = false;
      reading.resolve();
      return failure.promise;
    };
    await pipeline.add('one.txt', invoiceText('R-1'));
    const slow = (async () => {
      await pipeline.round(1);
      await pipeline.round(1);
    })();
    await reading.promise;
    await pipeline.clock.advance(120_000);
    await pipeline.settle();
    const [document] = await pipeline.listDocuments();
    const place = stepPlace(document?.contentId ?? '', 'read');
    const step = await steps.find(pipeline.records, 'default', place);
    expect(step?.value.status).toBe('done');
    failure.reject(rejectError('document.damaged', 'The file is damaged.'));
    await slow;
    await pipeline.settle();
    expect(await steps.find(pipeline.records, 'default', place)).toEqual(step);
  });
});
