import type { Box, ReadDocument } from '@assay/core/documents';
import { detectInDocument } from '@assay/core/pii';
import type { DocumentEntity } from '@assay/core/pii/kept';
import { operatorOf, type RedactionPolicy, type ValueFinder } from '@assay/core/redaction';
import type { Detection } from '../detection/find-in-texts.ts';
import { isInBox, placeOnPage } from '../detection/place-entities.ts';
import type { Eyes } from '../eyes.ts';
import { leakFound } from '../guard/leak-found.ts';
import { type PageText, toPageText } from './page-text.ts';
import { type Pixels, paintBoxes, toPixels, toPng } from './paint.ts';
import { boxesOf } from './place-parts.ts';

/** How a picture that was painted over is looked at again: by OCR of what is left. */
export type SecondLook = Detection & { eyes: Eyes; finder: ValueFinder; policy: RedactionPolicy };

type Seen = { pages: readonly PageText[]; read: ReadDocument };

const lookAt = async (pixels: Pixels, eyes: Eyes): Promise<Seen> => {
  const read = await eyes.read(await toPng(pixels));
  return { pages: read.pages.map(toPageText), read };
};

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether the words of the page's own layer say the same where OCR found something: then it was judged with all that
 * stands around it, and a page that is half painted over tells less.
 */
const isJudged = (layer: PageText, { quote, boxes }: DocumentEntity): boolean => {
  const told = layer.words
    .filter(({ box }) => boxes.some((one) => isInBox(box, one)))
    .map(({ start, end }) => lettersOf(layer.text.slice(start, end)))
    .join('');
  const words = quote.split(/\s+/).map(lettersOf);
  return told !== '' && words.every((word) => told.includes(word));
};

/** Boxes of what can still be read: known values, and what is found anew (text in pictures, stamps, drawn letters). */
const findLeft = ({ pages, read }: Seen, look: SecondLook, layer: PageText | null): Box[] => {
  const { detector, request, policy, finder } = look;
  const found = detectInDocument({ detector, document: read, request });
  const gone = found.filter(
    (entity) =>
      operatorOf(policy, entity.type).operator !== 'keep' && !(layer !== null && isJudged(layer, entity)),
  );
  return pages.flatMap((page, index) =>
    boxesOf(page, [...placeOnPage(page, read.pages[index]?.number ?? 0, gone), ...finder.find(page.text)]),
  );
};

/**
 * A picture with boxes painted over. With `look` it is read again: what can still be read is painted, too, and a known
 * value that then still can be read fails the file. `layer`: words of the page that are known without OCR. `added`: where it
 * was painted beyond `boxes`. Error (reject): `redaction.value-left`.
 */
export const redactPagePicture = async (options: {
  picture: Uint8Array;
  boxes: readonly Box[];
  look: SecondLook | null;
  layer?: PageText;
}): Promise<{ pixels: Pixels; added: readonly Box[] }> => {
  const { picture, boxes, look, layer = null } = options;
  const pixels = await toPixels(picture);
  paintBoxes(pixels, boxes);
  if (look === null) return { pixels, added: [] };
  const left = findLeft(await lookAt(pixels, look.eyes), look, layer);
  if (left.length === 0) return { pixels, added: [] };
  paintBoxes(pixels, left);
  const again = await lookAt(pixels, look.eyes);
  if (again.pages.some(({ text }) => look.finder.find(text).length > 0)) throw leakFound('a picture');
  return { pixels, added: left };
};
