import { describe, expect, it } from 'vitest';
import { buildPdf, showText } from './minimal-pdf.test-data.ts';
import { withPdf } from './open-pdf.ts';
import { openPageFrame } from './page-frame.ts';
import { type Pdfium, withPdfium } from './pdfium.ts';
import { readWords } from './read-words.ts';

/** What is read of one page where PDFium tells the given box of each letter whose place `isBroken`. */
const readWithBoxes = (options: { content: string; isBroken: (index: number) => boolean; box: number }) =>
  withPdfium((pdfium) => {
    const bytes = buildPdf({ pages: [{ content: options.content }] });
    return withPdf({ pdfium, bytes, passwords: [] }, (document) => {
      const page = pdfium.FPDF_LoadPage(document, 0);
      const textPage = pdfium.FPDFText_LoadPage(page);
      const broken: Pdfium = {
        ...pdfium,
        FPDFText_GetLooseCharBox: (...values) => {
          const [, index = 0, address = 0] = values;
          if (!options.isBroken(index)) return pdfium.FPDFText_GetLooseCharBox(...values);
          new Float32Array(pdfium.memory.buffer, address, 4).fill(options.box);
          return 1;
        },
      };
      try {
        return readWords({ pdfium: broken, textPage, frame: openPageFrame({ pdfium, page }) });
      } finally {
        pdfium.FPDFText_ClosePage(textPage);
        pdfium.FPDF_ClosePage(page);
      }
    });
  });

describe('readWords', () => {
  it('leaves out letters whose boxes are no numbers, as fonts that are broken have them', async () => {
    const content = showText({ x: 60, y: 700, text: 'near' });
    for (const box of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const all = await readWithBoxes({ content, isBroken: () => true, box });
      expect([...all.words, ...all.offPage]).toEqual([]);
      const last = await readWithBoxes({ content, isBroken: (index) => index === 3, box });
      expect(last.words.map(({ text }) => text)).toEqual(['nea']);
      expect(last.words[0]?.box.every(Number.isFinite)).toBe(true);
    }
  });
});
