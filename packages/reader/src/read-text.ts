import type { Page, Problem, ReadDocument } from '@assay/core/documents';
import { decodeText, decodeXml } from './decode-text.ts';
import { layOutLines } from './flow/lay-out-lines.ts';
import { sheet } from './flow/sheet.ts';
import { linkTables } from './tables/link-tables.ts';

/** What a reader's caller is told about pages without text. */
export const noTextProblems = (pages: readonly Page[]): Problem[] =>
  pages
    .filter((page) => !page.hasText)
    .map(({ number }) => ({
      code: 'page.no-text',
      message: `Page ${number} has no text: it may be a scan or blank.`,
    }));

const toLines = (text: string): string[] => text.split(/\r\n|\n|\r|\u2028|\u2029|\u0085/);

/** Plain text, laid out on synthetic pages. Error (reject): `document.too-many-pages`. */
export const readText = (options: { bytes: Uint8Array; maxPages: number }): ReadDocument => {
  const pages = linkTables(
    layOutLines({ lines: toLines(decodeText(options.bytes)), maxPages: options.maxPages }),
  );
  return {
    format: 'assay.read/1',
    mediaType: 'text/plain',
    kind: 'text',
    pages,
    embedded: [],
    problems: noTextProblems(pages),
  };
};

/** XML written without line breaks is broken before each opening tag; other lines stay as they are. */
const breakLongLine = (line: string): string[] =>
  line.length > sheet.columns ? line.split(/(?=<[^/])/) : [line];

/**
 * XML as its text on synthetic pages, and whole in `embedded` for those who parse it. Nothing is parsed here,
 * so that entities and DOCTYPEs do no harm. Error (reject): `document.too-many-pages`.
 */
export const readXml = (options: { bytes: Uint8Array; maxPages: number }): ReadDocument => {
  const { bytes, maxPages } = options;
  const text = decodeXml(bytes);
  const pages = layOutLines({ lines: toLines(text).flatMap(breakLongLine), maxPages });
  return {
    format: 'assay.read/1',
    mediaType: 'application/xml',
    kind: 'xml',
    pages,
    embedded: [{ name: '', mediaType: 'application/xml', size: bytes.length, text }],
    problems: noTextProblems(pages),
  };
};
