import { readFile } from 'node:fs/promises';
import { type DocumentStatus, findDocumentStatus } from '@assay/core/documents';
import { openPipeline } from '@assay/core/testing/pipeline';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { buildRawZip } from '../../testing/hostile/raw-zip.ts';
import { buildRawMail } from '../../testing/raw-mail.ts';
import { createTinyPdf } from '../../testing/tiny-pdf.ts';
import { createProcessPool } from '../processes/process-pool.ts';
import { type BlobFiles, openSpooledFiles } from './blob-files.ts';
import { createDocumentTasks } from './document-tasks.ts';
import { documentWorkerEntry } from './document-worker-entry.ts';
import { createLocalDocumentExtractor } from './local-document-extractor.ts';
import { createLocalDocumentReader } from './local-document-reader.ts';

const pool = createProcessPool({ entry: documentWorkerEntry, size: 1, maxOldSpaceMb: 512 });
const tasks = createDocumentTasks({ pool });
const open = new Set<AsyncDisposable>();
afterEach(async () => {
  for (const one of open) await one[Symbol.asyncDispose]();
  open.clear();
});
afterAll(() => pool[Symbol.asyncDispose]());

/** The pipeline over the readers that installations have. */
const openReading = () => {
  const pipeline = openPipeline({
    readers: (blobs) => {
      const opening = openSpooledFiles({ blobs });
      open.add({ [Symbol.asyncDispose]: async () => (await opening)[Symbol.asyncDispose]() });
      const files: BlobFiles = {
        use: async (request, work) => (await opening).use(request, work),
      };
      return {
        reader: createLocalDocumentReader({ tasks, files }),
        extractor: createLocalDocumentExtractor({ tasks, files }),
      };
    },
  });
  const { records, workspace } = pipeline;
  return {
    ...pipeline,
    /** What is known of each document, by its name. */
    statuses: async (): Promise<Record<string, DocumentStatus>> => {
      const all: [string, DocumentStatus][] = [];
      for (const document of await pipeline.listDocuments()) {
        all.push([document.name, await findDocumentStatus({ records, workspace, document })]);
      }
      return Object.fromEntries(all);
    },
  };
};

const invoice = createTinyPdf([
  ['INVOICE', 'Invoice number: RE-2030-17', 'Invoice date: 2030-01-15', 'Grand total: 119.00 EUR'],
]);
const zip = (name: string, body: Uint8Array): Uint8Array => buildRawZip([{ name, body }]);
const mail = (name: string, body: Uint8Array): Uint8Array => buildRawMail('See attached.', [{ name, body }]);
const codesOf = (status: DocumentStatus | undefined): string[] | undefined =>
  status?.problems.map(({ code }) => code);

const worksOf = (status: DocumentStatus | undefined): string[] | undefined =>
  status?.timeline.map(({ what }) => what);

describe('documents in documents', () => {
  it('are taken out five deep, whatever lies in what, and leave nothing when the outermost goes', async () => {
    const test = openReading();
    const innermost = zip('deeper.pdf', invoice);
    const bytes = mail('1.zip', zip('2.eml', mail('3.zip', zip('4.eml', mail('5.zip', innermost)))));
    await test.add('quillfeather.eml', bytes);
    await test.settle();
    const names = ['', '/1.zip', '/2.eml', '/3.zip', '/4.eml', '/5.zip'];
    const paths = names.map((_, depth) => `quillfeather.eml${names.slice(0, depth + 1).join('')}`);
    const statuses = await test.statuses();
    expect(Object.keys(statuses).toSorted()).toEqual(paths);
    const told = paths.filter((path) => codesOf(statuses[path])?.includes('parts.too-deep'));
    expect(told).toEqual(paths.slice(-1));
    const [root] = (await test.listDocuments()).filter(({ parent }) => parent === undefined);
    await test.deleteDocument(root?.id ?? '');
    await test.settle();
    expect(await test.listDocuments()).toEqual([]);
    expect(await test.listBlobs()).toEqual([]);
    expect(test.listRecords()).not.toMatch(/quillfeather|4\.eml|RE-2030-17/);
  });

  it('are read and extracted as if they had come alone', async () => {
    const test = openReading();
    await test.add('order.eml', mail('march.zip', zip('invoices/17.pdf', invoice)));
    await test.add('alone.pdf', invoice);
    await test.settle();
    const statuses = await test.statuses();
    const inside = statuses['order.eml/march.zip/invoices/17.pdf'];
    expect(worksOf(inside)).toContain('extract done');
    expect({ ...inside, timeline: [] }).toEqual({ ...statuses['alone.pdf'], timeline: [] });
  });

  it('that fail are told by themselves, and leave the others as they are', async () => {
    const test = openReading();
    const locked = await readFile(new URL('../../testing/locked.pdf', import.meta.url));
    await test.add(
      'order.eml',
      buildRawMail('See attached.', [
        { name: 'broken.pdf', type: 'application/pdf', body: '%PDF-1.7\nnothing of what it promises\n' },
        { name: 'locked.pdf', type: 'application/pdf', body: locked },
        { name: 'cut.zip', body: zip('17.pdf', invoice).subarray(0, 200) },
        { name: 'program.bin', body: Uint8Array.from([0, 1, 254, 255, 128]) },
        { name: 'good.pdf', type: 'application/pdf', body: invoice },
      ]),
    );
    await test.settle();
    const statuses = await test.statuses();
    const failed = (name: string) => ({
      state: statuses[`order.eml/${name}`]?.state,
      codes: codesOf(statuses[`order.eml/${name}`]),
    });
    expect(failed('broken.pdf')).toEqual({ state: 'failed', codes: ['document.damaged'] });
    expect(failed('locked.pdf')).toEqual({ state: 'failed', codes: ['document.password-needed'] });
    expect(failed('cut.zip')).toEqual({ state: 'failed', codes: ['document.damaged'] });
    expect(failed('program.bin')).toEqual({ state: 'failed', codes: ['document.unsupported'] });
    expect(worksOf(statuses['order.eml/good.pdf'])).toContain('extract done');
    expect(statuses['order.eml']?.state).not.toBe('failed');
  });

  it('are taken out of a mail that is encrypted in part, and the mail tells what is missing', async () => {
    const test = openReading();
    const secret = Buffer.from('308006092a864886f70d010703a0803080020100', 'hex');
    await test.add(
      'half.eml',
      buildRawMail('The plain half.', [
        { name: 'smime.p7m', type: 'application/pkcs7-mime', body: secret },
        { name: 'good.pdf', type: 'application/pdf', body: invoice },
      ]),
    );
    await test.settle();
    const statuses = await test.statuses();
    expect(worksOf(statuses['half.eml/good.pdf'])).toContain('extract done');
    expect(statuses['half.eml']?.state).toBe('incomplete');
    expect(codesOf(statuses['half.eml'])).toContain('mail.encrypted');
  });
});
