import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createTinyPdf } from '../../testing/tiny-pdf.ts';
import { createFileBlobStore } from '../blobs/file-blob-store.ts';
import { createProcessPool } from '../processes/process-pool.ts';
import { filesInPlace } from './blob-files.ts';
import { createDocumentTasks } from './document-tasks.ts';
import { documentWorkerEntry } from './document-worker-entry.ts';
import { createLocalDocumentExtractor } from './local-document-extractor.ts';

// A busy machine may take seconds to start a process.
vi.setConfig({ testTimeout: 60_000 });

const pool = createProcessPool({ entry: documentWorkerEntry, size: 1, maxOldSpaceMb: 512 });
const tasks = createDocumentTasks({ pool });
afterAll(() => pool[Symbol.asyncDispose]());

const invoice = createTinyPdf([
  ['INVOICE', 'Invoice number: RE-2030-17', 'Invoice date: 2030-01-15', 'Grand total: 119.00 EUR'],
]);

const writeInvoice = async () => {
  const temporary = await makeTemporaryPath();
  const path = join(temporary.path, 'some file');
  await writeFile(path, invoice);
  return { path, folder: temporary.path, [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose]() };
};

describe('createDocumentTasks', () => {
  it('gives the same extraction in one go, from what was read as bytes, and as a file', async () => {
    await using file = await writeInvoice();
    const read = await tasks.read({ path: file.path });
    const extraction = await tasks.readAndExtract({ path: file.path });
    expect(extraction.fields.number?.value).toBe('RE-2030-17');
    expect(read).toEqual(await tasks.read({ path: file.path }));
    expect(JSON.parse(new TextDecoder().decode(read))).toMatchObject({ format: 'assay.read/1' });
    expect(await tasks.extract({ read })).toEqual(extraction);
    const blobs = await createFileBlobStore({ path: join(file.folder, 'blobs') });
    await blobs.put('read/a', read);
    expect(
      await createLocalDocumentExtractor({ tasks, files: filesInPlace(blobs) }).extract({ key: 'read/a' }),
    ).toEqual(extraction);
  });

  it('takes the document type that is named, and refuses one that is not known', async () => {
    await using file = await writeInvoice();
    const extract = async (type: string) => (await tasks.readAndExtract({ path: file.path, type })).type;
    expect(await extract('contract')).toBe('contract');
    await expect(extract('no-such-type')).rejects.toMatchObject({
      code: 'document-type.unknown',
      recovery: 'reject',
    });
  });

  it('refuses a file that is not there, and one that is too large, before it is in memory', async () => {
    await using file = await writeInvoice();
    await expect(tasks.read({ path: `${file.path}-gone` })).rejects.toMatchObject({
      code: 'document.not-found',
    });
    await expect(tasks.extract({ read: { path: `${file.path}-gone` } })).rejects.toMatchObject({
      code: 'document.not-found',
    });
    await expect(tasks.read({ path: file.path, limits: { maxBytes: 10 } })).rejects.toMatchObject({
      code: 'document.too-large',
    });
  });

  it('renders no picture of a document that has none, and says so', async () => {
    await using file = await writeInvoice();
    await writeFile(file.path, 'Just a line of text\n');
    await expect(tasks.render({ path: file.path, page: 1, maxPixels: 100 })).rejects.toMatchObject({
      code: 'document.no-picture',
    });
    await expect(tasks.render({ path: file.path, page: 2, maxPixels: 100 })).rejects.toMatchObject({
      code: 'document.no-such-page',
    });
  });

  it('ends the child after a failure that nobody foresaw, and tells nothing of what was thrown', async () => {
    await using file = await writeInvoice();
    const garbage = tasks.extract({ read: new TextEncoder().encode('{"secret": ') });
    await expect(garbage).rejects.toMatchObject({ code: 'document.crashed', recovery: 'reject' });
    await expect(garbage).rejects.not.toThrow('secret');
    expect((await tasks.readAndExtract({ path: file.path })).type).toBe('invoice');
  });

  it('refuses a stored document that does not have the normal form', async () => {
    await using file = await writeInvoice();
    const read = JSON.parse(new TextDecoder().decode(await tasks.read({ path: file.path })));
    const spoiled = new TextEncoder().encode(JSON.stringify({ ...read, pages: [{ number: 'one' }] }));
    await expect(tasks.extract({ read: spoiled })).rejects.toMatchObject({
      code: 'blob.invalid',
      recovery: 'reject',
    });
  });

  it('takes no answer from a child that is not of the form of an answer', async () => {
    const mad = createDocumentTasks({ pool: { ...pool, run: async <T>() => ({ toString: 'mad' }) as T } });
    const answers = [
      mad.read({ path: 'a' }),
      mad.render({ path: 'a', page: 1, maxPixels: 9 }),
      mad.listParts({ path: 'a' }),
      mad.readPart({ path: 'a', index: 0 }),
      mad.readAndExtract({ path: 'a' }),
      mad.extract({ read: { path: 'a' } }),
    ];
    for (const answer of await Promise.allSettled(answers)) {
      expect(answer).toMatchObject({ reason: { code: 'document.crashed', recovery: 'reject' } });
    }
  });
});
