import type { Page } from '@assay/core/documents';
import { layOutPage } from '../layout/lay-out-page.ts';
import { createDrawnAreas } from './drawn-areas.ts';
import type { FormAccess } from './form-access.ts';
import { openPageFrame } from './page-frame.ts';
import { hasUsableSize } from './page-size.ts';
import { partHiddenWords } from './part-hidden-words.ts';
import type { Pdfium } from './pdfium.ts';
import { readAnnotations } from './read-annotations.ts';
import { readRulings } from './read-rulings.ts';
import { readWords, type WrittenWords } from './read-words.ts';
import { findSuspects } from './suspect-words.ts';

const noWords: WrittenWords = { words: [], looks: [], offPage: [] };

/** One page (from 1) of an open PDF; null where it cannot be opened or shown. */
export const readPage = (options: {
  pdfium: Pdfium;
  document: number;
  form: FormAccess;
  number: number;
}): Page | null => {
  const { pdfium, document, form, number } = options;
  const page = pdfium.FPDF_LoadPage(document, number - 1);
  if (page === 0) return null;
  let textPage = 0;
  try {
    const frame = openPageFrame({ pdfium, page });
    if (!hasUsableSize(frame)) return null;
    textPage = pdfium.FPDFText_LoadPage(page);
    const areas = createDrawnAreas(frame);
    const rulings = readRulings({ pdfium, page, frame, areas });
    const { overlays, ...extras } = readAnnotations({ pdfium, document, page, frame, form });
    const written = textPage === 0 ? noWords : readWords({ pdfium, textPage, frame });
    const around = { areas: areas.areas(), overlays, textOrders: areas.textOrders };
    const suspects = findSuspects({ ...written, ...around });
    const { words } = written;
    const parted = partHiddenWords({ pdfium, page, words, suspects, areas: areas.areas() });
    const { width, height } = frame;
    const hiddenWords = [...parted.hidden, ...written.offPage];
    return {
      ...layOutPage({ number, width, height, words: parted.words, rulings, image: 'rendered' }),
      ...(hiddenWords.length > 0 && { hiddenWords }),
      ...(parted.hasOcrLayer && { ocrLayer: true }),
      ...(extras.links.length > 0 && { links: extras.links }),
      ...(extras.annotations.length > 0 && { annotations: extras.annotations }),
      ...(extras.formFields.length > 0 && { formFields: extras.formFields }),
    };
  } finally {
    if (textPage !== 0) pdfium.FPDFText_ClosePage(textPage);
    pdfium.FPDF_ClosePage(page);
  }
};
