import { detectText } from './detect-text.ts';
import { cropPicture, type GrayPicture } from './gray-picture.ts';
import type { TextStrip } from './text-strip.ts';

/** The network takes some 350 bytes for each pixel it looks at: larger pictures are looked at in parts. */
const mostPixels = 600_000;
/** Pixels as looked at by which parts overlap: three lines and more, so that some gap between lines is in them. */
const overlap = 128;
/** Parts at most; a picture that is so long is no receipt. */
const mostBands = 40;

/** How many lines a row cuts. */
const cutsAt = (row: number, strips: readonly TextStrip[]): number =>
  strips.filter(({ middle, above, below }) => row > middle - above && row < middle + below).length;

/** The row in the overlap of two parts that cuts the fewest lines of both, near its middle. */
const findSeam = (options: { top: number; bottom: number; strips: readonly TextStrip[] }): number => {
  const { top, bottom, strips } = options;
  const middle = (top + bottom) / 2;
  let best = { row: middle, cuts: cutsAt(middle, strips) };
  for (let away = 1; away < (bottom - top) / 2 && best.cuts > 0; away++) {
    for (const row of [middle - away, middle + away]) {
      const cuts = cutsAt(row, strips);
      if (cuts < best.cuts) best = { row, cuts };
    }
  }
  return best.row;
};

/**
 * Finds the lines of text in a picture that is looked at as `scale` times as large as it is, from the top down. Memory
 * stays the same however long the picture is.
 */
export const detectInBands = async (options: {
  picture: GrayPicture;
  scale: number;
  signal?: AbortSignal | undefined;
}): Promise<TextStrip[]> => {
  const { picture, scale, signal } = options;
  const { width, height } = picture;
  const count = Math.min(mostBands, Math.ceil((width * height * scale * scale) / mostPixels));
  if (count <= 1) return detectText({ picture, scale });
  const reach = overlap / scale / 2;
  let found: TextStrip[] = [];
  for (let index = 0; index < count; index++) {
    signal?.throwIfAborted();
    const edge = (index * height) / count;
    const top = Math.max(0, Math.floor(edge - reach));
    const bottom = Math.min(height, Math.ceil(((index + 1) * height) / count + reach));
    const part = cropPicture(picture, { left: 0, top, right: width, bottom });
    const strips = (await detectText({ picture: part, scale })).map((strip) => ({
      ...strip,
      middle: strip.middle + top,
    }));
    const both = [...found, ...strips];
    const seam = index === 0 ? 0 : findSeam({ top, bottom: Math.ceil(edge + reach), strips: both });
    found = [
      ...found.filter(({ middle }) => index === 0 || middle < seam),
      ...strips.filter(({ middle }) => index === 0 || middle >= seam),
    ];
  }
  return found.toSorted((one, other) => one.middle - other.middle || one.left - other.left);
};
