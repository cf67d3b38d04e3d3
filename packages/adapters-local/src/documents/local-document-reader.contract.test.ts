import { readFile } from 'node:fs/promises';
import { describeDocumentReader } from '@assay/core/testing/contracts';
import { createMemoryBlobStore } from '@assay/core/testing/memory';
import { afterAll, vi } from 'vitest';
import { buildRawZip } from '../../testing/hostile/raw-zip.ts';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createTinyPdf } from '../../testing/tiny-pdf.ts';
import { createFileBlobStore } from '../blobs/file-blob-store.ts';
import { createProcessPool } from '../processes/process-pool.ts';
import { filesInPlace, openSpooledFiles } from './blob-files.ts';
import { createDocumentTasks } from './document-tasks.ts';
import { documentWorkerEntry } from './document-worker-entry.ts';
import { createLocalDocumentReader } from './local-document-reader.ts';

// A busy machine may take seconds to start a process.
vi.setConfig({ testTimeout: 60_000 });

const pool = createProcessPool({ entry: documentWorkerEntry, size: 1, maxOldSpaceMb: 512 });
const tasks = createDocumentTasks({ pool });
afterAll(() => pool[Symbol.asyncDispose]());

const fixtures = {
  text: {
    bytes: createTinyPdf([['Invoice 2030-17', 'Total: 1,250.00 EUR']]),
    words: ['Invoice', '2030-17', '1,250.00', 'EUR'],
  },
  manyPages: { bytes: createTinyPdf([['one'], ['two'], ['three']]), pageCount: 3 },
  unknown: Uint8Array.from([0x00, 0x01, 0xfe, 0xff, 0x80]),
  damaged: new TextEncoder().encode('%PDF-1.7\nnothing of what a header promises\n'),
  locked: {
    bytes: await readFile(new URL('../../testing/locked.pdf', import.meta.url)),
    password: 'open sesame',
    words: ['Locked', 'invoice', '77'],
  },
  parts: {
    bytes: buildRawZip([
      { name: 'march/a.txt', body: 'first file' },
      { name: 'b.txt', body: 'second' },
    ]),
    parts: [
      { name: 'march/a.txt', bytes: new TextEncoder().encode('first file') },
      { name: 'b.txt', bytes: new TextEncoder().encode('second') },
    ],
  },
};

describeDocumentReader({
  name: 'createLocalDocumentReader',
  open: async () => {
    const temporary = await makeTemporaryPath();
    const blobs = await createFileBlobStore({ path: temporary.path });
    return {
      reader: createLocalDocumentReader({ tasks, files: filesInPlace(blobs) }),
      put: async (key, bytes) => {
        await blobs.put(key, bytes);
      },
      [Symbol.asyncDispose]: () => temporary[Symbol.asyncDispose](),
    };
  },
  fixtures,
  capabilities: { damage: true, passwords: true, parts: true },
  skipped: [],
});

describeDocumentReader({
  name: 'createLocalDocumentReader over blobs that are kept elsewhere',
  open: async () => {
    const blobs = createMemoryBlobStore();
    const files = await openSpooledFiles({ blobs });
    return {
      reader: createLocalDocumentReader({ tasks, files }),
      put: async (key, bytes) => {
        await blobs.put(key, bytes);
      },
      [Symbol.asyncDispose]: () => files[Symbol.asyncDispose](),
    };
  },
  fixtures,
  capabilities: { damage: true, passwords: true, parts: true },
  skipped: [],
});
