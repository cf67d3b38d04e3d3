import { jsonToBytes, type ReadDocument } from '../../src/documents/index.ts';
import { rejectError, toAppError } from '../../src/errors.ts';
import type { DocumentReader, ReadRequest } from '../../src/ports/index.ts';
import { documentReaderCases } from '../contracts/document-reader.contract.ts';
import type { OpenDocumentReader } from '../contracts/document-reader-subject.ts';
import { readNormalForm } from '../contracts/read-normal-form.ts';
import { createBlankPng } from '../memory/blank-png.ts';
import { createMemoryBlobStore } from '../memory/memory-blob-store.ts';
import { createMemoryDocumentReader } from '../memory/memory-document-reader.ts';
import { createTextBundle } from '../memory/text-bundle.ts';
import { describeBrokenAdapters } from './broken-adapter.ts';
import { createLockableReader } from './lockable-reader.ts';

const openWith =
  (spoil: (reader: DocumentReader) => Partial<DocumentReader>): OpenDocumentReader =>
  async () => {
    const blobs = createMemoryBlobStore();
    const sound = createLockableReader({ blobs, reader: createMemoryDocumentReader({ blobs }) });
    return {
      reader: { ...sound, ...spoil(sound) },
      put: async (key, bytes) => {
        await blobs.put(key, bytes);
      },
      [Symbol.asyncDispose]: async () => undefined,
    };
  };

const reading = (
  change: (document: ReadDocument, request: ReadRequest) => ReadDocument,
): OpenDocumentReader =>
  openWith((reader) => ({
    read: async (request) => ({
      bytes: jsonToBytes(change(await readNormalForm(reader, request), request)),
      goesOn: false,
    }),
  }));

const plainly = (cause: unknown): never => {
  throw new Error('it failed', { cause });
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describeBrokenAdapters({
  port: 'DocumentReader',
  cases: documentReaderCases({
    text: { bytes: encode('Total  12.50 EUR'), words: ['Total', '12.50', 'EUR'] },
    manyPages: { bytes: encode('one\ftwo\fthree'), pageCount: 3 },
    unknown: Uint8Array.from([0x00, 0xff, 0xfe]),
    damaged: encode('DAMAGED'),
    locked: { bytes: encode('LOCKED s3cret-77\nhidden words'), password: 's3cret-77', words: ['hidden'] },
    parts: {
      bytes: createTextBundle([
        { name: 'a.txt', text: 'first file' },
        { name: 'b.txt', text: 'second' },
      ]),
      parts: [
        { name: 'a.txt', bytes: encode('first file') },
        { name: 'b.txt', bytes: encode('second') },
      ],
    },
  }),
  sound: openWith(() => ({})),
  broken: [
    {
      flaw: 'throws plain errors',
      open: openWith((reader) => ({
        read: (request) => reader.read(request).catch(plainly),
        renderPage: (request) => reader.renderPage(request).catch(plainly),
      })),
      caughtBy: [
        'refuses what is not there, is empty, or is of no known type',
        'reads up to the limits of bytes and pages, and refuses more',
        'refuses a page that the document does not have',
        'reads the other documents while one fails, and after it',
      ],
    },
    {
      flaw: 'throws plain errors when it renders',
      open: openWith((reader) => ({ renderPage: (request) => reader.renderPage(request).catch(plainly) })),
      caughtBy: ['refuses to render what it would refuse to read, with the same code'],
    },
    {
      flaw: 'takes a damaged file for a foreign one',
      open: openWith((reader) => ({
        read: (request) =>
          reader.read(request).catch((thrown: unknown) => {
            const { code, message } = toAppError(thrown);
            throw rejectError(code === 'document.damaged' ? 'document.unsupported' : code, message);
          }),
      })),
      caughtBy: ['refuses a damaged file'],
    },
    {
      flaw: 'tries the first password only',
      open: openWith((reader) => ({
        read: ({ passwords = [], ...request }) =>
          reader.read({ ...request, passwords: passwords.slice(0, 1) }),
      })),
      caughtBy: ['asks for a password, tells a wrong one, and opens with any that fits'],
    },
    {
      flaw: 'repeats the passwords in its errors',
      open: openWith((reader) => ({
        read: (request) =>
          reader.read(request).catch((thrown: unknown) => {
            const { code, message } = toAppError(thrown);
            throw rejectError(code, `${message} ${request.passwords?.join()}`);
          }),
      })),
      caughtBy: ['tells no password, neither in a result nor in an error'],
    },
    {
      flaw: 'tells the type by the name',
      open: reading((document, { key }) => (key.endsWith('.xml') ? { ...document, kind: 'xml' } : document)),
      caughtBy: ['gives the same result for the same bytes, whatever their key says'],
    },
    {
      flaw: 'adds what is not in the normal form',
      open: reading((document) => Object.assign(document, { path: '/tmp/a' })),
      caughtBy: ['reads a file into the normal form, with its words'],
    },
    {
      flaw: 'loses words',
      open: reading((document) => ({
        ...document,
        pages: document.pages.map((page) => ({ ...page, words: page.words.slice(1) })),
      })),
      caughtBy: [
        'reads a file into the normal form, with its words',
        'numbers the pages from 1, keeps every box on its page, and refers to words that are there',
      ],
    },
    {
      flaw: 'measures boxes in points',
      open: reading((document) => ({
        ...document,
        pages: document.pages.map((page) => ({
          ...page,
          lines: page.lines.map((line) => ({ ...line, box: [36, 36, 100, 46] })),
        })),
      })),
      caughtBy: ['numbers the pages from 1, keeps every box on its page, and refers to words that are there'],
    },
    {
      flaw: 'numbers pages from 0',
      open: reading((document) => ({
        ...document,
        pages: document.pages.map((page) => ({ ...page, number: page.number - 1 })),
      })),
      caughtBy: ['numbers the pages from 1, keeps every box on its page, and refers to words that are there'],
    },
    {
      flaw: 'reads the first page only',
      open: reading((document) => ({ ...document, pages: document.pages.slice(0, 1) })),
      caughtBy: ['reads all pages'],
    },
    {
      flaw: 'ignores limits',
      open: openWith((reader) => ({ read: ({ limits: _, ...request }) => reader.read(request) })),
      caughtBy: ['reads up to the limits of bytes and pages, and refuses more'],
    },
    {
      flaw: 'ignores abort',
      open: openWith((reader) => ({ read: ({ signal: _, ...request }) => reader.read(request) })),
      caughtBy: ['does not start for a signal that was aborted before'],
    },
    {
      flaw: 'renders the nearest page where there is none',
      open: openWith((reader) => ({
        renderPage: (request) =>
          reader.renderPage({ ...request, page: Math.min(3, Math.max(1, Math.round(request.page) || 1)) }),
      })),
      caughtBy: ['refuses a page that the document does not have'],
    },
    {
      flaw: 'renders at one size',
      open: openWith((reader) => ({
        renderPage: (request) => reader.renderPage({ ...request, maxPixels: 150 }),
      })),
      caughtBy: ['renders every page as a PNG within the size asked for'],
    },
    {
      flaw: 'renders another picture each time',
      open: openWith(() => {
        let count = 0;
        return {
          renderPage: async () => {
            count += 1;
            return createBlankPng({ width: count, height: 1 });
          },
        };
      }),
      caughtBy: ['renders the same picture for the same page'],
    },
    {
      flaw: 'counts parts from 1',
      open: openWith((reader) => ({
        listParts: async (request) =>
          (await reader.listParts(request)).map((part) => ({ ...part, index: part.index + 1 })),
      })),
      caughtBy: ['lists the files inside a document, and gives the bytes of each'],
    },
    {
      flaw: 'gives the nearest part where there is none',
      open: openWith((reader) => ({
        readPart: (request) =>
          reader.readPart({ ...request, index: Math.min(1, Math.max(0, Math.round(request.index) || 0)) }),
      })),
      caughtBy: ['refuses a part that the document does not have'],
    },
    {
      flaw: 'takes a document for a part of itself',
      open: openWith((reader) => ({
        listParts: async (request) => {
          const parts = await reader.listParts(request);
          const itself = { name: 'itself', mediaType: 'text/plain', size: 1, inline: false, problem: null };
          return parts.length > 0 ? parts : [{ index: 0, ...itself }];
        },
      })),
      caughtBy: ['finds no parts in a document that has none'],
    },
    {
      flaw: 'finds no parts where it finds no document',
      open: openWith((reader) => ({ listParts: (request) => reader.listParts(request).catch(() => []) })),
      caughtBy: ['refuses to look for parts in what it would refuse to read, with the same code'],
    },
  ],
});
