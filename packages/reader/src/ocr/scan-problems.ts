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

export const ocrOutOfTime = (number: number): Problem => ({
  code: 'page.ocr-out-of-time',
  message: `Page ${number} is a picture that was not read, as the time for this document was over: raise timeoutMs or split it.`,
});
