import type { Pdfium } from './pdfium.ts';
import { withScratch } from './scratch.ts';

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/**
 * The code points of a text page, one for each of its characters. The whole text is fetched in one call; where
 * PDFium leaves characters out of it or pairs surrogates, its places are no longer those of the characters,
 * and each is asked for by itself.
 */
export const readCharacters = (options: { pdfium: Pdfium; textPage: number; count: number }): Uint32Array => {
  const { pdfium, textPage, count } = options;
  const codes = new Uint32Array(count);
  if (count === 0) return codes;
  const whole = withScratch({ pdfium, bytes: (count + 1) * 4 }, (scratch) => {
    // The result counts the closing zero.
    if (pdfium.FPDFText_GetText(textPage, 0, count, scratch.address) !== count + 1) return false;
    codes.set(scratch.u16().subarray(0, count));
    return !codes.some(isSurrogate);
  });
  if (whole) return codes;
  for (let index = 0; index < count; index++) codes[index] = pdfium.FPDFText_GetUnicode(textPage, index);
  return codes;
};
