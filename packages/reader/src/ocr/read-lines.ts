import { cutStrip } from './cut-strip.ts';
import { detectInBands } from './detect-in-bands.ts';
import type { GrayPicture } from './gray-picture.ts';
import { findLineInk } from './line-ink.ts';
import { lineHeight, maxLineWidth, recogniseLine } from './recognise-line.ts';
import type { ScanWord } from './scan-word.ts';
import { splitWords } from './split-words.ts';
import type { TextStrip } from './text-strip.ts';

/** Lines whose letters are less sure than this in their mean are no text. */
const leastConfidence = 0.5;
/** A picture with more lines than this is no receipt; it keeps a hostile one from taking all the time. */
const maxLines = 600;

const readStrip = async (picture: GrayPicture, strip: TextStrip): Promise<ScanWord[]> => {
  const line = cutStrip({ picture, strip, height: lineHeight, maxWidth: maxLineWidth });
  const characters = await recogniseLine(line);
  if (characters.length === 0) return [];
  const confidence = characters.reduce((sum, { probability }) => sum + probability, 0) / characters.length;
  if (confidence < leastConfidence) return [];
  const ink = findLineInk(line);
  const top = ink.top / line.scale - strip.above;
  const bottom = ink.bottom / line.scale - strip.above;
  return splitWords({ characters, ink }).map((part): ScanWord => {
    const left = strip.left + part.left / line.scale;
    const right = strip.left + part.right / line.scale;
    const middle = strip.middle + strip.slope * ((left + right) / 2 - strip.centre);
    return {
      text: part.text,
      area: { left, top: middle + top, right, bottom: middle + bottom },
      lineHeight: bottom - top,
      confidence: part.confidence,
    };
  });
};

/** Reads some lines, without looking for others. */
export const readStrips = async (options: {
  picture: GrayPicture;
  strips: readonly TextStrip[];
  signal?: AbortSignal | undefined;
}): Promise<ScanWord[]> => {
  const words: ScanWord[] = [];
  for (const strip of options.strips) {
    options.signal?.throwIfAborted();
    words.push(...(await readStrip(options.picture, strip)));
  }
  return words;
};

/**
 * Reads receipts and photographs line by line (PP-OCR). Lines are looked for in the picture made `scale` times as
 * large, and read from it as it is. Places are in pixels of the picture.
 */
export const readLines = async (options: {
  picture: GrayPicture;
  scale: number;
  signal?: AbortSignal | undefined;
}): Promise<ScanWord[]> => {
  const { picture, scale, signal } = options;
  const strips = await detectInBands({ picture, scale, signal });
  return readStrips({ picture, strips: strips.slice(0, maxLines), signal });
};
