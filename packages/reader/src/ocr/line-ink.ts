import type { GrayPicture } from './gray-picture.ts';

/** The grey between paper and ink that parts the two best (Otsu), and whether the ink is the darker. */
const partInk = (pixels: Uint8Array): { limit: number; isDark: boolean } => {
  const counts = new Uint32Array(256);
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1;
  let total = 0;
  for (const [value, count] of counts.entries()) total += value * count;
  let [below, sumBelow, best, limit] = [0, 0, -1, 127];
  for (let value = 0; value < 255; value++) {
    below += counts[value] ?? 0;
    sumBelow += value * (counts[value] ?? 0);
    const above = pixels.length - below;
    if (below === 0 || above === 0) continue;
    const difference = sumBelow / below - (total - sumBelow) / above;
    const parted = below * above * difference * difference;
    if (parted > best) {
      best = parted;
      limit = value;
    }
  }
  let dark = 0;
  for (const value of pixels) if (value <= limit) dark++;
  return { limit, isDark: dark * 2 <= pixels.length };
};

export type LineInk = {
  /** Pixels of ink in each column. */
  columns: Uint16Array;
  /** First row with ink, and the first below without. */
  top: number;
  bottom: number;
};

/** A row with fewer strokes than this share of the fullest one is a neighbour's edge or dirt. */
const rowShare = 0.04;
/**
 * Runs of ink longer than this, in heights of the cut line, are drawn lines: no letter is so wide. One that goes on
 * beyond an edge of the cut, or beyond both, is a drawn line sooner, as there is some paper around the letters.
 */
const longestRuns = [1.5, 1, 0.4] as const;

/** Which pixels are ink of letters, row by row; drawn lines are none. */
const maskInk = (line: GrayPicture): Uint8Array => {
  const { pixels, width, height } = line;
  const { limit, isDark } = partInk(pixels);
  const mask = new Uint8Array(pixels.length);
  for (let row = 0; row < height; row++) {
    let start = row * width;
    const end = start + width;
    for (let at = start; at <= end; at++) {
      if (at < end && (pixels[at] ?? 255) <= limit === isDark) continue;
      const edges = Number(start === row * width) + Number(at === end);
      if (at - start <= (longestRuns[edges] ?? 0) * height) mask.fill(1, start, at);
      start = at + 1;
    }
  }
  return mask;
};

/** How many strokes each row cuts: rows through letters cut many, one along a drawn line or an edge few. */
const countStrokes = (mask: Uint8Array, width: number): Uint32Array => {
  const strokes = new Uint32Array(mask.length / width);
  for (let at = 0; at < mask.length; at++) {
    const isStart = mask[at] === 1 && (at % width === 0 || mask[at - 1] === 0);
    if (isStart) strokes[Math.floor(at / width)] = (strokes[Math.floor(at / width)] ?? 0) + 1;
  }
  return strokes;
};

/** The rows of the letters: of all runs of rows with ink the one that cuts most strokes. */
const findRows = (rows: Uint32Array): { top: number; bottom: number } => {
  const least = Math.max(1, rowShare * Math.max(...rows));
  let best = { top: 0, bottom: rows.length, strokes: 0 };
  let [top, strokes] = [0, 0];
  for (let row = 0; row <= rows.length; row++) {
    const count = rows[row] ?? 0;
    if (count >= least) {
      strokes += count;
      continue;
    }
    if (strokes > best.strokes) best = { top, bottom: row, strokes };
    [top, strokes] = [row + 1, 0];
  }
  return best;
};

/** The ink of a cut line: dark on light, or the other way round. */
export const findLineInk = (line: GrayPicture): LineInk => {
  const { width } = line;
  const mask = maskInk(line);
  const { top, bottom } = findRows(countStrokes(mask, width));
  const columns = new Uint16Array(width);
  for (let row = top; row < bottom; row++) {
    for (let column = 0; column < width; column++) {
      if (mask[row * width + column] === 1) columns[column] = (columns[column] ?? 0) + 1;
    }
  }
  return { columns, top, bottom };
};
