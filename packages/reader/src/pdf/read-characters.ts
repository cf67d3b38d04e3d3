import type { Pdfium } from './pdfium.ts';
import { withScratch } from './scratch.ts';
import { isBreak, isIgnored } from './written-text.ts';

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
    for (let index = 0; index < count; index++) if (isSurrogate(codes[index] ?? 0)) return false;
    return true;
  });
  if (whole) return codes;
  for (let index = 0; index < count; index++) codes[index] = pdfium.FPDFText_GetUnicode(textPage, index);
  return codes;
};

/**
 * Left, top, right and bottom of each character in page coordinates, four numbers a character; zeros for white
 * space and for what has no box. The boxes reach from the font's ascent to its descent. PDFium writes them all
 * into one block, which is copied once.
 */
export const readCharacterBoxes = (options: {
  pdfium: Pdfium;
  textPage: number;
  codes: Uint32Array;
}): Float32Array => {
  const { pdfium, textPage, codes } = options;
  const bytesPerBox = 16;
  if (codes.length === 0) return new Float32Array();
  return withScratch({ pdfium, bytes: codes.length * bytesPerBox }, (scratch) => {
    scratch.f32().fill(0);
    for (let index = 0; index < codes.length; index++) {
      const code = codes[index] ?? 0;
      if (isBreak(code) || isIgnored(code)) continue;
      pdfium.FPDFText_GetLooseCharBox(textPage, index, scratch.address + index * bytesPerBox);
    }
    return scratch.f32().slice();
  });
};
