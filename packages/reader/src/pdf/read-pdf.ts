import type { Page, Problem, ReadDocument } from '@assay/core/documents';
import { linkTables } from '../tables/link-tables.ts';
import { countSignatures } from './count-signatures.ts';
import { emptyPage } from './empty-page.ts';
import { withFormAccess } from './form-access.ts';
import { withPdf } from './open-pdf.ts';
import { noPages, tooManyPages } from './page-count.ts';
import { withPdfium } from './pdfium.ts';
import { readAttachments } from './read-attachments.ts';
import { readPage } from './read-page.ts';
import { readScannedPages } from './read-scanned-pages.ts';
import { withSecondOpinion } from './second-opinion.ts';

/** Reads a PDF with PDFium. */
const readWithPdfium = (options: {
  bytes: Uint8Array;
  passwords: readonly string[];
  maxPages: number;
}): Promise<ReadDocument> =>
  withPdfium((pdfium) =>
    withPdf({ pdfium, bytes: options.bytes, passwords: options.passwords }, (document) => {
      const count = pdfium.FPDF_GetPageCount(document);
      if (count < 1) throw noPages();
      if (count > options.maxPages) {
        throw tooManyPages({ pages: count, maxPages: options.maxPages });
      }
      const pages: Page[] = [];
      const problems: Problem[] = [];
      withFormAccess({ pdfium, document }, (form) => {
        for (let number = 1; number <= count; number++) {
          const page = readPage({ pdfium, document, form, number });
          pages.push(page ?? emptyPage(number));
          if (page === null) {
            problems.push({ code: 'page.damaged', message: `Page ${number} cannot be opened.` });
          } else if (!page.hasText) {
            problems.push({ code: 'page.no-text', message: `Page ${number} has no text: it may be a scan.` });
          }
        }
      });
      if (problems.filter((problem) => problem.code === 'page.damaged').length === count) throw noPages();
      const signatures = countSignatures({ pdfium, document });
      return {
        format: 'assay.read/1',
        mediaType: 'application/pdf',
        kind: 'pdf',
        pages: linkTables(pages),
        embedded: readAttachments({ pdfium, document }),
        problems,
        ...(signatures > 0 && { signatures }),
      };
    }),
  );

/**
 * Reads a PDF; where PDFium does not open it, PDF.js is asked as a second reader. Errors (reject):
 * `document.password-needed`, `document.password-wrong`, `document.damaged`, `document.too-many-pages`. Pages
 * without usable text are read by OCR; these, and pages that cannot be opened, are told in `problems`.
 */
export const readPdf = (options: {
  bytes: Uint8Array;
  passwords: readonly string[];
  maxPages: number;
  /** What an earlier reading gave that ran out of time. */
  before?: ReadDocument | undefined;
  timeoutMs?: number | undefined;
  signal?: AbortSignal | undefined;
}): Promise<ReadDocument> =>
  withSecondOpinion({
    first: async () => readScannedPages({ ...options, document: await readWithPdfium(options) }),
    second: async () => {
      const { readWithPdfjs } = await import('../pdfjs/read-with-pdfjs.ts');
      return readWithPdfjs(options);
    },
  });
