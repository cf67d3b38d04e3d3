import type { Page, ReadDocument } from '@assay/core/documents';
import type { GrayPicture } from '../ocr/gray-picture.ts';
import { isPoorLayer } from '../ocr/judge-layer.ts';
import { createPageScanner, type PageScanner, type ScannedPage } from '../ocr/page-scanner.ts';
import { ocrOutOfTime, pageOfProblem } from '../ocr/scan-problems.ts';
import { linkTables } from '../tables/link-tables.ts';
import { drawScan, isBlank } from './draw-scan.ts';

/** A page with more words than this of its own is no scan with a stamp. */
const mostStampWords = 12;
/** Share of a page that pictures cover at least when it is a scan. */
const scanShare = 0.5;
/** What is read must have so many times the words that are there already. */
const leastGain = 3;

/** Links, form fields and the like come from the file; words and what follows from them come from the scan. */
const withScan = (page: Page, scan: Page): Page => {
  const { ocrLayer: _, language: __, blocks: ___, ...rest } = page;
  return { ...rest, ...scan };
};

const isSure = (page: Page, share: number): boolean => {
  const sum = page.words.reduce((total, { confidence = 0 }) => total + confidence, 0);
  return page.words.length > 0 && sum / page.words.length >= share;
};

/** Of a replacement for words that were there; less is no gain. */
const leastSure = 0.6;

const layerOf = async (page: Page, picture: GrayPicture): Promise<'poor' | 'kept' | 'unknown'> => {
  try {
    return (await isPoorLayer({ page, picture })) ? 'poor' : 'kept';
  } catch {
    // Nothing to compare it with: the layer is what there is.
    return 'unknown';
  }
};

const scanPage = async (options: {
  page: Page;
  bytes: Uint8Array;
  passwords: readonly string[];
  scanner: PageScanner;
}): Promise<ScannedPage> => {
  const { page, scanner } = options;
  const kept = { page, problem: null };
  // Before it is drawn: hundreds of pages may be left.
  if (scanner.isOutOfTime()) return { page, problem: ocrOutOfTime(page.number) };
  const isDigital = page.hasText && page.ocrLayer !== true;
  const leastPictures = isDigital ? scanShare : 0;
  const drawing = await drawScan({ ...options, number: page.number, leastPictures });
  if (drawing === null || isBlank(drawing.picture)) return kept;
  const { picture, mayTurn } = drawing;
  const { number, width, height, rulings } = page;
  const read = () => scanner.scan({ number, width, height, rulings, mayTurn, draw: async () => picture });
  if (!page.hasText) {
    const { page: scanned, problem } = await read();
    return { page: scanned.hasText ? withScan(page, scanned) : page, problem };
  }
  if (page.ocrLayer === true) {
    const layer = await layerOf(page, picture);
    if (layer !== 'poor') {
      return layer === 'kept' ? { page: { ...page, textSource: 'ocr-layer' }, problem: null } : kept;
    }
    const { page: scanned, problem } = await read();
    return isSure(scanned, leastSure) ? { page: withScan(page, scanned), problem } : kept;
  }
  const { page: scanned, problem } = await read();
  const isGain = scanned.words.length >= leastGain * page.words.length && isSure(scanned, leastSure);
  return isGain ? { page: withScan(page, scanned), problem } : kept;
};

const mayBeScan = (page: Page): boolean =>
  !page.hasText || page.ocrLayer === true || page.words.length <= mostStampWords;

/** What was read from the picture of a page before; the page as it is where that was nothing. */
const asBefore = (page: Page, earlier: ScannedPage): ScannedPage =>
  earlier.page.textSource === undefined ? { page, problem: earlier.problem } : earlier;

/**
 * Reads those pages of a PDF by OCR that have no usable text: no text at all, a few words on a picture, or an invisible
 * layer that does not say what the picture shows. The other pages stay as they are. What rejects: the reason of `signal`.
 * `before` is what an earlier reading gave that ran out of time: its pages are taken as they are.
 */
export const readScannedPages = async (options: {
  document: ReadDocument;
  bytes: Uint8Array;
  passwords: readonly string[];
  before?: ReadDocument | undefined;
  timeoutMs?: number | undefined;
  signal?: AbortSignal | undefined;
}): Promise<ReadDocument> => {
  const { document } = options;
  const damaged = new Set(document.problems.filter(({ code }) => code === 'page.damaged').map(pageOfProblem));
  const wanted = document.pages.filter((page) => mayBeScan(page) && !damaged.has(page.number));
  if (wanted.length === 0) return document;
  const scanner = createPageScanner(options);
  const scanned = new Map<number, ScannedPage>();
  for (const page of wanted) {
    options.signal?.throwIfAborted();
    const earlier = scanner.findEarlier(page.number);
    const result = earlier ? asBefore(page, earlier) : await scanPage({ ...options, page, scanner });
    if (result.page !== page || result.problem !== null) scanned.set(page.number, result);
  }
  if (scanned.size === 0) return document;
  const problems = [...scanned.values()].flatMap(({ problem }) => (problem === null ? [] : [problem]));
  const told = new Set(problems.map(pageOfProblem));
  const others = document.problems.filter(
    (one) => one.code !== 'page.no-text' || !told.has(pageOfProblem(one)),
  );
  return {
    ...document,
    pages: linkTables(document.pages.map((page) => scanned.get(page.number)?.page ?? page)),
    problems: [...others, ...problems].toSorted((one, other) => pageOfProblem(one) - pageOfProblem(other)),
  };
};
