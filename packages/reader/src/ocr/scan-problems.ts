import type { Page, Problem } from '@assay/core/documents';

/** What the caller is told about a page that was read from its picture. */
export const scanProblem = (page: Page): Problem =>
  page.hasText
    ? {
        code: 'page.read-by-ocr',
        message: `Page ${page.number} was read from its picture (OCR): letters may be mistaken.`,
      }
    : {
        code: 'page.no-text',
        message: `Page ${page.number} has no text, and none was found in its picture: it may be blank.`,
      };

export const ocrFailed = (number: number): Problem => ({
  code: 'page.ocr-failed',
  message: `Page ${number} is a picture, and its text could not be read: check that the reader's OCR packages are installed.`,
});

const outOfTimeCode = 'page.ocr-out-of-time';

export const ocrOutOfTime = (number: number): Problem => ({
  code: outOfTimeCode,
  message: `Page ${number} was not read from its picture, as the time for this document was over: raise timeoutMs or split it.`,
});

export const isOcrOutOfTime = ({ code }: Problem): boolean => code === outOfTimeCode;

const outcomes: ReadonlySet<string> = new Set(['page.read-by-ocr', 'page.no-text', 'page.ocr-failed']);

/** Whether it tells what came of looking for text in a page's picture. */
export const isScanOutcome = ({ code }: Problem): boolean => outcomes.has(code);

/** The number of the page that a problem tells of; 0 where it tells of the whole document. */
export const pageOfProblem = ({ message }: Problem): number => Number(/^Page (\d+) /.exec(message)?.[1] ?? 0);
