import { AppError } from '@assay/core';
import type { Page, Problem, Ruling } from '@assay/core/documents';
import { defaultReadLimits } from '@assay/core/ports';
import { emptyPage } from '../pdf/empty-page.ts';
import type { GrayPicture } from './gray-picture.ts';
import { layOutScan } from './lay-out-scan.ts';
import { readScan } from './read-scan.ts';
import type { ScanLanguage } from './scan-language.ts';
import { ocrFailed, ocrOutOfTime, scanProblem } from './scan-problems.ts';

/** Share of a document's time after which no further page is begun, so that what was read is still given. */
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

export type PageScanner = (page: PageToScan) => Promise<{ page: Page; problem: Problem }>;

/**
 * Reads the pictures of a document's pages one after the other, each in the language of the one before. A page that
 * fails is left empty with its reason, and so are those for which no time is left; the document goes on.
 * What rejects: the reason of `signal`, and what drawing a page rejects with.
 */
export const createPageScanner = (options: {
  timeoutMs?: number | undefined;
  signal?: AbortSignal | undefined;
}): PageScanner => {
  const { timeoutMs = defaultReadLimits.timeoutMs, signal } = options;
  const end = performance.now() + timeShare * timeoutMs;
  let language: ScanLanguage | null = null;
  return async ({ number, width, height, draw, rulings = [], mayTurn = true }) => {
    signal?.throwIfAborted();
    const empty = { ...emptyPage(number), width, height };
    if (performance.now() > end) return { page: empty, problem: ocrOutOfTime(number) };
    const picture = await draw();
    try {
      const scan = await readScan({ picture, language, mayTurn, signal });
      language = scan.language;
      const page = layOutScan({ scan, number, width, height, rulings });
      return { page, problem: scanProblem(page) };
    } catch (error) {
      if (signal?.aborted === true || error instanceof AppError) throw error;
      return { page: empty, problem: ocrFailed(number) };
    }
  };
};
