import { rejectError } from '@assay/core';
import { drawPage } from './draw-page.ts';
import { hasCharacters, tellScanTurn } from './draw-scan.ts';
import { withPdf } from './open-pdf.ts';
import { noSuchPage } from './page-count.ts';
import { withPdfium } from './pdfium.ts';
import { withSecondOpinion } from './second-opinion.ts';

type RenderOptions = { bytes: Uint8Array; passwords: readonly string[]; page: number; maxPixels: number };

const renderWithPdfium = async (options: RenderOptions): Promise<Uint8Array> => {
  const { bytes, passwords, page: number, maxPixels } = options;
  const picture = await withPdfium((pdfium) =>
    withPdf({ pdfium, bytes, passwords }, (document) => {
      const count = pdfium.FPDF_GetPageCount(document);
      if (!Number.isInteger(number) || number < 1 || number > count)
        throw noSuchPage({ page: number, count });
      const page = pdfium.FPDF_LoadPage(document, number - 1);
      if (page === 0) {
        throw rejectError('document.damaged', `Page ${number} cannot be opened: ask for an intact copy.`);
      }
      try {
        return { ...drawPage({ pdfium, page, maxPixels }), mayBeScan: !hasCharacters(pdfium, page) };
      } finally {
        pdfium.FPDF_ClosePage(page);
      }
    }),
  );
  const { width, height } = picture;
  const turn = picture.mayBeScan ? await tellScanTurn({ bytes, passwords, number }) : 0;
  // Loaded here, as reading alone needs no pictures.
  const { default: sharp } = await import('sharp');
  const image = sharp(picture.data, { raw: { width, height, channels: 4 } });
  return (turn === 0 ? image : image.rotate(turn)).removeAlpha().png({ compressionLevel: 6 }).toBuffer();
};

/**
 * One page (from 1) of a PDF as a PNG whose longer side has `maxPixels`, at most 8192, and fewer where the whole
 * picture would have more than 24 million. A scan that does not stand upright is turned, as its
 * words are. Where PDFium does not open the file, PDF.js draws it.
 * Errors (reject): `document.no-such-page`, and those of opening a PDF.
 */
export const renderPdfPage = ({
  passwords = [],
  ...rest
}: Omit<RenderOptions, 'passwords'> & { passwords?: readonly string[] }): Promise<Uint8Array> => {
  const options = { ...rest, passwords };
  return withSecondOpinion({
    first: () => renderWithPdfium(options),
    second: async () => {
      const { renderWithPdfjs } = await import('../pdfjs/render-with-pdfjs.ts');
      return renderWithPdfjs(options);
    },
  });
};
