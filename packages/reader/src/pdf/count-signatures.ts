import type { Pdfium } from './pdfium.ts';

const maxSignatures = 1_000;

/** Places for signatures that have been signed; whether the signatures are valid is not looked at. */
export const countSignatures = (options: { pdfium: Pdfium; document: number }): number => {
  const { pdfium, document } = options;
  const places = Math.min(maxSignatures, pdfium.FPDF_GetSignatureCount(document));
  let signed = 0;
  for (let index = 0; index < places; index++) {
    const signature = pdfium.FPDF_GetSignatureObject(document, index);
    if (signature !== 0 && pdfium.FPDFSignatureObj_GetContents(signature, 0, 0) > 0) signed++;
  }
  return signed;
};
