import { rejectError } from '@assay/core';
import type { Page, Problem, ReadDocument } from '@assay/core/documents';
import { createPageScanner, type PageScanner, type ScannedPage } from '../ocr/page-scanner.ts';
import { linkTables } from '../tables/link-tables.ts';
import { decodePicture } from './decode-picture.ts';
import { describePage, describePicture } from './picture-pages.ts';

/** Pixels on the longer side that are looked at: 300 dpi of an A4 page. */
export const maxScanSide = 3_508;

const scanPage = async (options: {
  scanner: PageScanner;
  bytes: Uint8Array;
  number: number;
}): Promise<ScannedPage> => {
  const { scanner, bytes, number } = options;
  const { width, height } = await describePage({ bytes, number });
  const draw = () => decodePicture({ bytes, number, maxSide: maxScanSide });
  return scanner.scan({ number, width, height, draw });
};

/**
 * Reads a PNG, JPEG, TIFF (each of its pages) or WebP by OCR. Errors (reject): `document.damaged`,
 * `document.too-large` by its pixels, which are told before anything is decoded, `document.too-many-pages`.
 */
export const readPicture = async (options: {
  bytes: Uint8Array;
  maxPages: number;
  timeoutMs: number;
  /** What an earlier reading gave that ran out of time. */
  before?: ReadDocument | undefined;
  signal?: AbortSignal | undefined;
}): Promise<ReadDocument> => {
  const { bytes, maxPages } = options;
  const { mediaType, pageCount } = await describePicture(bytes);
  if (pageCount > maxPages) {
    throw rejectError(
      'document.too-many-pages',
      `The picture has ${pageCount} pages, ${maxPages} are allowed: split it or raise maxPages.`,
      { details: { pages: pageCount, maxPages } },
    );
  }
  const scanner = createPageScanner(options);
  const pages: Page[] = [];
  const problems: Problem[] = [];
  for (let number = 1; number <= pageCount; number++) {
    const { page, problem } = scanner.findEarlier(number) ?? (await scanPage({ scanner, bytes, number }));
    pages.push(page);
    if (problem !== null) problems.push(problem);
  }
  return {
    format: 'assay.read/1',
    mediaType,
    kind: 'image',
    pages: linkTables(pages),
    embedded: [],
    problems,
  };
};
