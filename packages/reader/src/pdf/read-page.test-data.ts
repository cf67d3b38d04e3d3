import type { Page } from '@assay/core/documents';
import { withFormAccess } from './form-access.ts';
import { withPdf } from './open-pdf.ts';
import { withPdfium } from './pdfium.ts';
import { readPage } from './read-page.ts';

/** One page (from 1) as PDFium alone reads it, without a look at its picture by OCR. */
export const readPageOf = (bytes: Uint8Array, number = 1): Promise<Page> =>
  withPdfium((pdfium) =>
    withPdf({ pdfium, bytes, passwords: [] }, (document) =>
      withFormAccess({ pdfium, document }, (form) => {
        const page = readPage({ pdfium, document, form, number });
        if (page === null) throw new Error('The page cannot be opened.');
        return page;
      }),
    ),
  );
