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

/** A row with less ink than this share of the fullest one is a neighbour's edge or dirt. */
const rowShare = 0.04;

/** The ink of a cut line: dark on light, or the other way round. */
export const findLineInk = (line: GrayPicture): LineInk => {
  const { pixels, width, height } = line;
  const { limit, isDark } = partInk(pixels);
  const isInk = (at: number): boolean => (pixels[at] ?? 255) <= limit === isDark;
  const rows = new Uint32Array(height);
  for (let at = 0; at < pixels.length; at++)
    if (isInk(at)) rows[Math.floor(at / width)] = (rows[Math.floor(at / width)] ?? 0) + 1;
  const least = Math.max(1, rowShare * Math.max(...rows));
  // From the middle outwards: ink behind an empty row belongs to the lines above and below.
  const middle = rows.indexOf(Math.max(...rows));
  let top = middle;
  while (top > 0 && (rows[top - 1] ?? 0) >= least) top--;
  let bottom = middle + 1;
  while (bottom < height && (rows[bottom] ?? 0) >= least) bottom++;
  const columns = new Uint16Array(width);
  for (let row = top; row < bottom; row++) {
    for (let column = 0; column < width; column++) {
      if (isInk(row * width + column)) columns[column] = (columns[column] ?? 0) + 1;
    }
  }
  return { columns, top, bottom };
};
