import { jsonToBytes, type ReadDocument } from '../../src/documents/index.ts';
import { rejectError } from '../../src/errors.ts';
import {
  type BlobStore,
  type DocumentReader,
  defaultReadLimits,
  type ReadRequest,
} from '../../src/ports/index.ts';
import { createBlankPng } from './blank-png.ts';
import { listTextParts, parseTextBundle, readTextPart } from './text-bundle.ts';
import { layOutText } from './text-layout.ts';

/** Characters that no text has: controls other than tab, line feed, form feed and carriage return. */
const isControl = (character: string): boolean => character < ' ' && !'\t\n\f\r'.includes(character);

const decode = (bytes: Uint8Array): string => {
  const unsupported = (cause?: unknown) =>
    rejectError('document.unsupported', 'This reader knows plain UTF-8 text only: use a fuller reader', {
      cause,
    });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw unsupported(cause);
  }
  if ([...text].some(isControl)) throw unsupported();
  return text;
};

/** A reader of plain text and of bundles of texts, laid out on synthetic pages; pages are rendered white. */
export const createMemoryDocumentReader = ({ blobs }: { blobs: BlobStore }): DocumentReader => {
  const load = async ({ key, maxBytes }: { key: string; maxBytes: number }): Promise<Uint8Array> => {
    const stat = await blobs.stat(key);
    if (stat && stat.size > maxBytes) {
      throw rejectError('document.too-large', `The document has more than ${maxBytes} bytes: split it`, {
        details: { size: stat.size, maxBytes },
      });
    }
    const bytes = await blobs.get(key);
    if (!bytes) throw rejectError('document.not-found', 'There is no blob under this key: put it first');
    if (bytes.length === 0) throw rejectError('document.empty', 'The document has no bytes: send it again');
    return bytes;
  };

  const readDocument = async ({ key, limits = {}, signal }: ReadRequest): Promise<ReadDocument> => {
    const { maxBytes, maxPages } = { ...defaultReadLimits, ...limits };
    signal?.throwIfAborted();
    const text = decode(await load({ key, maxBytes }));
    signal?.throwIfAborted();
    const bundle = parseTextBundle(text);
    const pages = layOutText(bundle === null ? text : bundle.map(({ name }) => name).join('\n'));
    if (pages.length > maxPages) {
      throw rejectError('document.too-many-pages', `The document has more than ${maxPages} pages: split it`, {
        details: { pageCount: pages.length, maxPages },
      });
    }
    const problems = pages
      .filter((page) => !page.hasText)
      .map((page) => ({ code: 'page.no-text', message: `Page ${page.number} has no text` }));
    const embedded = (bundle ?? []).map(({ name, text: content }) => ({
      name,
      mediaType: 'text/plain',
      size: content.length,
      text: null,
    }));
    const kind = bundle === null ? 'text' : 'zip';
    return { format: 'assay.read/1', mediaType: 'text/plain', kind, pages, embedded, problems };
  };

  const loadText = async ({ key, limits }: ReadRequest): Promise<string> =>
    decode(await load({ key, maxBytes: limits?.maxBytes ?? defaultReadLimits.maxBytes }));

  return {
    read: async (request) => ({ bytes: jsonToBytes(await readDocument(request)), goesOn: false }),

    async renderPage({ page: number, maxPixels, ...request }) {
      const { pages } = await readDocument(request);
      const page = pages.find((each) => each.number === number);
      if (!page) {
        throw rejectError('document.no-such-page', `The document has the pages 1 to ${pages.length} only`, {
          details: { pageCount: pages.length },
        });
      }
      const scale = maxPixels / Math.max(page.width, page.height);
      const toPixels = (points: number): number => Math.max(1, Math.floor(points * scale));
      return createBlankPng({ width: toPixels(page.width), height: toPixels(page.height) });
    },

    listParts: async (request) => listTextParts(await loadText(request)),
    readPart: async ({ index, ...request }) => readTextPart(await loadText(request), index),
  };
};
