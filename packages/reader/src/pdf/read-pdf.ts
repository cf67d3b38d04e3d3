import type { Page, Problem, ReadDocument } from '@assay/core/documents';
import { layOutPage } from '../layout/lay-out-page.ts';
import { linkTables } from '../tables/link-tables.ts';
import { emptyPage } from './empty-page.ts';
import { withPdf } from './open-pdf.ts';
import { noPages, tooManyPages } from './page-count.ts';
import { openPageFrame } from './page-frame.ts';
import { hasUsableSize } from './page-size.ts';
import { type Pdfium, withPdfium } from './pdfium.ts';
import { readAttachments } from './read-attachments.ts';
import { readRulings } from './read-rulings.ts';
import { readWords } from './read-words.ts';
import { withSecondOpinion } from './second-opinion.ts';

const readPage = (options: { pdfium: Pdfium; document: number; number: number }): Page | null => {
  const { pdfium, document, number } = options;
  const page = pdfium.FPDF_LoadPage(document, number - 1);
  if (page === 0) return null;
  let textPage = 0;
  try {
    const frame = openPageFrame({ pdfium, page });
    if (!hasUsableSize(frame)) return null;
    textPage = pdfium.FPDFText_LoadPage(page);
    const words = textPage === 0 ? [] : readWords({ pdfium, textPage, frame });
    const rulings = readRulings({ pdfium, page, frame });
    const { width, height } = frame;
    return layOutPage({ number, width, height, words, rulings, image: 'rendered' });
  } finally {
    if (textPage !== 0) pdfium.FPDFText_ClosePage(textPage);
    pdfium.FPDF_ClosePage(page);
  }
};

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
      for (let number = 1; number <= count; number++) {
        const page = readPage({ pdfium, document, number });
        pages.push(page ?? emptyPage(number));
        if (page === null) {
          problems.push({ code: 'page.damaged', message: `Page ${number} cannot be opened.` });
        } else if (!page.hasText) {
          problems.push({ code: 'page.no-text', message: `Page ${number} has no text: it may be a scan.` });
        }
      }
      if (problems.filter((problem) => problem.code === 'page.damaged').length === count) throw noPages();
      return {
        format: 'assay.read/1',
        mediaType: 'application/pdf',
        kind: 'pdf',
        pages: linkTables(pages),
        embedded: readAttachments({ pdfium, document }),
        problems,
      };
    }),
  );

/**
 * Reads a PDF; where PDFium does not open it, PDF.js is asked as a second reader. Errors (reject):
 * `document.password-needed`, `document.password-wrong`, `document.damaged`, `document.too-many-pages`. Pages
 * without text and pages that cannot be opened are told in `problems`.
 */
export const readPdf = (options: {
  bytes: Uint8Array;
  passwords: readonly string[];
  maxPages: number;
}): Promise<ReadDocument> =>
  withSecondOpinion({
    first: () => readWithPdfium(options),
    second: async () => {
      const { readWithPdfjs } = await import('../pdfjs/read-with-pdfjs.ts');
      return readWithPdfjs(options);
    },
  });
