import process from 'node:process';
import { AppError, rejectError } from '@assay/core';
import { parseJsonBytes, ReadDocument } from '@assay/core/documents';
import { type DocumentType, type Extraction, extractDocument } from '@assay/core/extraction';
import {
  isPicture,
  listParts,
  mayGoOn,
  readBytes,
  readPart,
  renderPdfPage,
  renderPicture,
} from '@assay/reader';
import { serveTasks, type TaskHandlers } from '../processes/serve-tasks.ts';
import type {
  DocumentFile,
  DocumentSource,
  DocumentTaskTypes,
  ExtractChoices,
  FurtherReading,
} from './document-task-payloads.ts';
import { loadDocumentTypes } from './load-document-types.ts';
import { readDocumentFile } from './read-document-file.ts';
import { toReadBytes } from './to-read-bytes.ts';

/** The process pool tells this exit as out of memory: it is how V8 itself ends when the heap is full. */
const memoryExitCode = 134;
const crashExitCode = 70;

const decoder = new TextDecoder();

/** Hundreds of recognisers: most children never look for personal data. */
const loadDetection = () => import('./detect-in-child.ts');

const loadFile = async ({ path, passwords, limits }: DocumentFile) => {
  const bytes = await readDocumentFile({ path, maxBytes: limits.maxBytes });
  return { bytes, passwords, limits };
};

/**
 * Bytes of the normal form that a child wrote before, which met hostile bytes: parsed like any other input. The
 * schema takes 8 % of extracting (110 invoices: 35 ms of 420 ms).
 */
const fromJsonBytes = (bytes: Uint8Array): ReadDocument => parseJsonBytes(ReadDocument, bytes);

const readFile = async ({
  file,
  before: bytes,
}: FurtherReading): Promise<{ document: ReadDocument; goesOn: boolean }> => {
  const before = bytes === null ? undefined : fromJsonBytes(bytes);
  const document = await readBytes({ ...(await loadFile(file)), before });
  return { document, goesOn: mayGoOn(document, before) };
};

const readSource = async (source: DocumentSource): Promise<ReadDocument> => {
  switch (source.kind) {
    case 'read-file':
      return fromJsonBytes(await readDocumentFile({ path: source.path, maxBytes: Number.POSITIVE_INFINITY }));
    case 'read-bytes':
      return fromJsonBytes(source.bytes);
  }
};

/** A PDF may have other bytes before its header, by custom up to 1,024. */
const isPdf = (bytes: Uint8Array): boolean => decoder.decode(bytes.subarray(0, 1_024)).includes('%PDF-');

/** Only PDFs and pictures have pictures of their pages; what cannot even be read is refused with the reason of reading. */
const refuseToRender = async (options: {
  bytes: Uint8Array;
  file: DocumentFile;
  page: number;
}): Promise<never> => {
  const { file, bytes, page } = options;
  const { pages, kind } = await readBytes({ bytes, passwords: file.passwords, limits: file.limits });
  throw pages.some(({ number }) => number === page)
    ? rejectError(
        'document.no-picture',
        `A document of the kind ${kind} has no picture of its own: show its words and lines instead.`,
        { details: { kind } },
      )
    : rejectError('document.no-such-page', `There is no page ${page}: the document has ${pages.length}.`, {
        details: { page, count: pages.length },
      });
};

/** By their folder: a child serves one home, and reads its types once. */
const loadedTypes = new Map<string | null, Promise<DocumentType[]>>();

const typesOf = (folder: string | null): Promise<DocumentType[]> => {
  const loaded = loadedTypes.get(folder) ?? loadDocumentTypes({ own: folder });
  loadedTypes.set(folder, loaded);
  return loaded;
};

const extract = async (document: ReadDocument, choices: ExtractChoices): Promise<Extraction> => {
  const { type, ignoreEmbedded, typesFolder } = choices;
  const types = await typesOf(typesFolder);
  return extractDocument({ document, types, ...(type !== null && { type }), ignoreEmbedded });
};

type Handlers = {
  [Name in keyof DocumentTaskTypes]: (
    payload: DocumentTaskTypes[Name]['payload'],
  ) => Promise<DocumentTaskTypes[Name]['result']>;
};

const handlers: Handlers = {
  read: async (reading) => {
    const { document, goesOn } = await readFile(reading);
    return { bytes: toReadBytes(document), goesOn };
  },
  render: async ({ file, page, maxPixels }) => {
    const bytes = await readDocumentFile({ path: file.path, maxBytes: file.limits.maxBytes });
    if (isPicture(bytes)) return renderPicture({ bytes, page, maxPixels });
    if (!isPdf(bytes)) return refuseToRender({ bytes, file, page });
    return renderPdfPage({ bytes, passwords: file.passwords, page, maxPixels });
  },
  'list-parts': async (file) => listParts(await loadFile(file)),
  'read-part': async ({ file, index }) => readPart({ ...(await loadFile(file)), index }),
  extract: async ({ source, choices }) => extract(await readSource(source), choices),
  'detect-text': async (request) => (await loadDetection()).detectText(request),
  'detect-document': async ({ source, settings }) =>
    (await loadDetection()).detectDocument({ document: await readSource(source), settings }),
  'read-and-extract': async ({ file, choices }) => {
    const { document, goesOn } = await readFile({ file, before: null });
    return goesOn
      ? { bytes: toReadBytes(document), goesOn }
      : { extraction: await extract(document, choices) };
  },
};

const isMemoryError = (thrown: unknown): boolean =>
  thrown instanceof Error && /allocation failed|out of memory|could not allocate/i.test(thrown.message);

/**
 * A parser that throws something of its own may have left its memory in any state: the process ends, the pool says
 * why, and the next document meets a fresh one. What was thrown may quote the document and goes nowhere.
 */
const guard =
  (handler: (payload: never) => Promise<unknown>) =>
  async (payload: unknown): Promise<unknown> => {
    try {
      return await handler(payload as never);
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown;
      process.exit(isMemoryError(thrown) ? memoryExitCode : crashExitCode);
    }
  };

const guarded: TaskHandlers = Object.fromEntries(
  Object.entries(handlers).map(([name, handler]) => [name, guard(handler)]),
);

serveTasks(guarded);
