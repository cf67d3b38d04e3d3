import { AppError } from '@assay/core';
import type { Page, Problem } from '@assay/core/documents';
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
  draw: () => Promise<GrayPicture>;
};

export type PageScanner = (page: PageToScan) => Promise<{ page: Page; problem: Problem }>;

/**
 * Reads the pictures of a document's pages one after the other, each in the language of the one before. A page that
 * fails is left empty with its reason, and so are those for which no time is left; the document goes on.
 * What rejects: the reason of `signal`, and what drawing a page rejects with.
 */
export const createPageScanner = (options: {
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}): PageScanner => {
  const { timeoutMs, signal } = options;
  const end = performance.now() + timeShare * timeoutMs;
  let language: ScanLanguage | undefined;
  return async ({ number, width, height, draw }) => {
    signal?.throwIfAborted();
    const empty = { ...emptyPage(number), width, height };
    if (performance.now() > end) return { page: empty, problem: ocrOutOfTime(number) };
    const picture = await draw();
    try {
      const scan = await readScan({ picture, language, signal });
      language = scan.language;
      const page = layOutScan({ scan, number, width, height });
      return { page, problem: scanProblem(page) };
    } catch (error) {
      if (signal?.aborted === true || error instanceof AppError) throw error;
      return { page: empty, problem: ocrFailed(number) };
    }
  };
};
