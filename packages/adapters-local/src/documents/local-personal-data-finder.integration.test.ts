import { jsonToBytes } from '@assay/core/documents';
import { createDetector, genericRecognizers } from '@assay/core/pii';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createTinyPdf } from '../../testing/tiny-pdf.ts';
import { createFileBlobStore } from '../blobs/file-blob-store.ts';
import { createProcessPool, type ProcessPool } from '../processes/process-pool.ts';
import { filesInPlace } from './blob-files.ts';
import { createDocumentTasks } from './document-tasks.ts';
import { documentWorkerEntry } from './document-worker-entry.ts';
import { createLocalDocumentReader } from './local-document-reader.ts';
import { createLocalPersonalDataFinder } from './local-personal-data-finder.ts';

// A busy machine may take seconds to start a process.
vi.setConfig({ testTimeout: 120_000 });

const pool = createProcessPool({ entry: documentWorkerEntry, size: 1, maxOldSpaceMb: 512 });
const temporary = await makeTemporaryPath();
const blobs = await createFileBlobStore({ path: temporary.path });
const files = filesInPlace(blobs);
const finder = createLocalPersonalDataFinder({ pool, files });
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  await temporary[Symbol.asyncDispose]();
});

const text = 'Dr. Anna Berg was born 2 May 1980; \u{1f600} anna@example.com, project Bluebird';
const deny = 'deny:\n  - { type: PROJECT, values: [Bluebird] }';

describe('createLocalPersonalDataFinder', () => {
  it('finds in a child what the same recognisers find here, reasons and alternatives too', async () => {
    const types = ['EMAIL_ADDRESS', 'DATE_OF_BIRTH'];
    const here = createDetector({ recognizers: genericRecognizers }).detect({ text, types });
    expect(here.some(({ alternatives }) => alternatives !== undefined)).toBe(true);
    expect(await finder.findInText({ text, settings: '', types })).toEqual(here);
  });

  it('goes by the settings, the types and the threshold of each request', async () => {
    const typesOf = async (request: Omit<Parameters<typeof finder.findInText>[0], 'text'>) =>
      (await finder.findInText({ ...request, text })).map(({ type }) => type);
    expect(await typesOf({ settings: deny })).toEqual(expect.arrayContaining(['PERSON', 'PROJECT']));
    expect(await typesOf({ settings: '' })).not.toContain('PROJECT');
    expect(await typesOf({ settings: deny, types: ['PROJECT'] })).toEqual(['PROJECT']);
    expect(await typesOf({ settings: 'disable: [person]', types: ['PERSON'] })).toEqual([]);
  });

  it('finds what stands on the pages of a document that was read', async () => {
    await blobs.put('raw', createTinyPdf([['Hello'], ['Write to anna@example.com']]));
    const reader = createLocalDocumentReader({ tasks: createDocumentTasks({ pool }), files });
    await blobs.put('read', (await reader.read({ key: 'raw' })).bytes);
    expect(await finder.findInDocument({ key: 'read', settings: '' })).toMatchObject([
      { type: 'EMAIL_ADDRESS', quote: 'anna@example.com', page: 2, where: 'text' },
    ]);
  });

  it('refuses a document that is not there, and one that is no read document', async () => {
    await expect(finder.findInDocument({ key: 'gone', settings: '' })).rejects.toMatchObject({
      code: 'document.not-found',
    });
    await blobs.put('other', jsonToBytes({ secret: 'anna@example.com' }));
    const refused = await finder.findInDocument({ key: 'other', settings: '' }).catch((thrown) => thrown);
    expect(refused).toMatchObject({ code: 'blob.invalid' });
    expect(JSON.stringify([refused.message, refused.details])).not.toContain('anna');
  });

  it('stops where nobody waits any more', async () => {
    const stop = new AbortController();
    const found = finder.findInText({ text: text.repeat(20_000), settings: '', signal: stop.signal });
    stop.abort();
    await expect(found).rejects.toThrow();
    expect(await finder.findInText({ text: 'a@example.com', settings: '' })).toHaveLength(1);
  });

  it('takes no answer that is none', async () => {
    const answering = (answer: unknown): ProcessPool =>
      ({ ...pool, run: async () => answer }) as unknown as ProcessPool;
    for (const answer of [null, 'x', [{ type: 'PERSON', start: -1 }], [{}]]) {
      const odd = createLocalPersonalDataFinder({ pool: answering(answer), files });
      await expect(odd.findInText({ text, settings: '' })).rejects.toMatchObject({
        code: 'document.crashed',
      });
      await expect(odd.findInDocument({ key: 'read', settings: '' })).rejects.toMatchObject({
        code: 'document.crashed',
      });
    }
  });
});
