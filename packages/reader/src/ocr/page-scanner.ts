import { AppError } from '@assay/core';
import type { Page, Problem, ReadDocument, Ruling } from '@assay/core/documents';
import { defaultReadLimits } from '@assay/core/ports';
import { emptyPage } from '../pdf/empty-page.ts';
import { createEarlierScan } from './earlier-scan.ts';
import type { GrayPicture } from './gray-picture.ts';
import { layOutScan } from './lay-out-scan.ts';
import { readScan } from './read-scan.ts';
import { type ScanLanguage, tellScanLanguage } from './scan-language.ts';
import { ocrFailed, ocrOutOfTime, scanProblem } from './scan-problems.ts';

/** Share of the time after which no further page is begun, so that what was read is still given. */
const timeShare = 0.75;

export type PageToScan = {
  number: number;
  /** Points of the page as it is shown. */
  width: number;
  height: number;
  /** Lines that are drawn on the page, which part its columns; none where they are part of the picture. */
  rulings?: Ruling[];
  /** Whether the page may stand on its side or its head; else it is read as it is shown. */
  mayTurn?: boolean;
  draw: () => Promise<GrayPicture>;
};

export type ScannedPage = { page: Page; problem: Problem | null };

export type PageScanner = {
  /** What an earlier reading made of the page, if it came to it; its words tell the language of those that follow. */
  findEarlier(number: number): ScannedPage | null;
  /** Whether the time is over: a page that is scanned then is left empty. */
  isOutOfTime(): boolean;
  scan(page: PageToScan): Promise<ScannedPage>;
};

/**
 * Reads the pictures of a document's pages one after the other, each in the language of the one before. A page that
 * fails is left empty with its reason, and so are those for which no time is left; the document goes on.
 * `before` is what an earlier reading of the same bytes gave that ran out of time: this one goes on where it ended.
 * What rejects: the reason of `signal`, and what drawing a page rejects with.
 */
export const createPageScanner = (options: {
  before?: ReadDocument | undefined;
  timeoutMs?: number | undefined;
  signal?: AbortSignal | undefined;
}): PageScanner => {
  const { timeoutMs = defaultReadLimits.timeoutMs, signal } = options;
  const end = performance.now() + timeShare * timeoutMs;
  const findBefore = createEarlierScan(options.before);
  let language: ScanLanguage | null = null;
  /** Told by the words alone, so that a reading that goes on finds the language which the one before had. */
  const learnLanguage = ({ words, textSource }: Page): void => {
    if (textSource === 'ocr') language = tellScanLanguage(words) ?? language;
  };
  const isOutOfTime = (): boolean => performance.now() > end;
  return {
    isOutOfTime,
    findEarlier: (number) => {
      const earlier = findBefore(number);
      if (earlier !== null) learnLanguage(earlier.page);
      return earlier;
    },
    scan: async ({ number, width, height, draw, rulings = [], mayTurn = true }) => {
      signal?.throwIfAborted();
      const empty = { ...emptyPage(number), width, height };
      if (isOutOfTime()) return { page: empty, problem: ocrOutOfTime(number) };
      const picture = await draw();
      try {
        const page = layOutScan({
          scan: await readScan({ picture, language, mayTurn, signal }),
          number,
          width,
          height,
          rulings,
        });
        learnLanguage(page);
        return { page, problem: scanProblem(page) };
      } catch (error) {
        if (signal?.aborted === true || error instanceof AppError) throw error;
        return { page: empty, problem: ocrFailed(number) };
      }
    },
  };
};
