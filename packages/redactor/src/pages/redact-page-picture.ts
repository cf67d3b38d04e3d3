import type { Box, ReadDocument } from '@assay/core/documents';
import { operatorOf, type RedactionPolicy, type ValueFinder } from '@assay/core/redaction';
import { type Detection, findInTexts } from '../detection/find-in-texts.ts';
import type { Eyes } from '../eyes.ts';
import { leakFound } from '../guard/leak-found.ts';
import { type PageText, toPageText } from './page-text.ts';
import { type Pixels, paintBoxes, toPixels, toPng } from './paint.ts';
import { boxesOf } from './place-parts.ts';

/** How a picture that was painted over is looked at again: by OCR of what is left. */
export type SecondLook = Detection & { eyes: Eyes; finder: ValueFinder; policy: RedactionPolicy };

const lookAt = async (pixels: Pixels, eyes: Eyes): Promise<PageText[]> => {
  const read: ReadDocument = await eyes.read(await toPng(pixels));
  return read.pages.map(toPageText);
};

/** Boxes of what can still be read: known values, and what is found anew (text in pictures, stamps, drawn letters). */
const findLeft = (pages: readonly PageText[], look: SecondLook): Box[] =>
  pages.flatMap((page) => {
    const [found = []] = findInTexts([{ text: page.text }], look);
    const gone = found.filter(({ type }) => operatorOf(look.policy, type).operator !== 'keep');
    return boxesOf(page, [...gone, ...look.finder.find(page.text)]);
  });

/**
 * A picture with boxes painted over. With `look` it is read again: what can still be read is painted, too, and a known
 * value that then still can be read fails the file. Error (reject): `redaction.value-left`.
 */
export const redactPagePicture = async (options: {
  picture: Uint8Array;
  boxes: readonly Box[];
  look: SecondLook | null;
}): Promise<{ pixels: Pixels; added: number }> => {
  const { picture, boxes, look } = options;
  const pixels = await toPixels(picture);
  paintBoxes(pixels, boxes);
  if (look === null) return { pixels, added: 0 };
  const left = findLeft(await lookAt(pixels, look.eyes), look);
  if (left.length === 0) return { pixels, added: 0 };
  paintBoxes(pixels, left);
  const again = await lookAt(pixels, look.eyes);
  if (again.some(({ text }) => look.finder.find(text).length > 0)) throw leakFound('a picture');
  return { pixels, added: left.length };
};
