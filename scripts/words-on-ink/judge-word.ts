import type { Box } from '@assay/core/documents';
import type { Picture } from './read-png.ts';

/** How a word's box lies on the picture of its page. */
export type InkOfWord = {
  /** Share of the box that is ink. */
  filled: number;
  /** Pixels of paper at the left and the right of the ink. */
  before: number;
  after: number;
  /** Pixels of the letters that lie outside the box. */
  hanging: number;
  /** Whether the letters touch a drawn line or other letters, so that nobody can tell whose the ink is. */
  touches: boolean;
};

/** Of 255: what differs more from the paper is ink. */
const inkStep = 60;
/** Pixels around a box that are looked at, and those by which rounding may push letters out of it. */
const around = 14;
const rounding = 1;

type Area = { left: number; top: number; right: number; bottom: number };

const channelOf = (picture: Picture, x: number, y: number, channel: number): number =>
  picture.data[(y * picture.width + x) * picture.channels + channel] ?? 255;

/** The colour most of an area has; bits that hardly differ are passed over. */
const findPaper = (picture: Picture, area: Area): number[] => {
  const counts = new Map<number, number>();
  for (let y = area.top; y < area.bottom; y += 1) {
    for (let x = area.left; x < area.right; x += 1) {
      let key = 0;
      for (let channel = 0; channel < 3; channel += 1) {
        key = key * 32 + (channelOf(picture, x, y, Math.min(channel, picture.channels - 1)) >> 3);
      }
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const [most = 0] = [...counts].toSorted((one, other) => other[1] - one[1])[0] ?? [];
  return [(most >> 10) * 8 + 4, ((most >> 5) & 31) * 8 + 4, (most & 31) * 8 + 4];
};

/** Looks at the ink in and around a word's box (shares of the page). */
export const judgeWord = (picture: Picture, box: Box): InkOfWord => {
  const own: Area = {
    left: Math.max(0, Math.floor(box[0] * picture.width)),
    top: Math.max(0, Math.floor(box[1] * picture.height)),
    right: Math.min(picture.width, Math.ceil(box[2] * picture.width)),
    bottom: Math.min(picture.height, Math.ceil(box[3] * picture.height)),
  };
  const wide: Area = {
    left: Math.max(0, own.left - around),
    top: Math.max(0, own.top - around),
    right: Math.min(picture.width, own.right + around),
    bottom: Math.min(picture.height, own.bottom + around),
  };
  const paper = findPaper(picture, own);
  const width = wide.right - wide.left;
  const isInk = (x: number, y: number): boolean =>
    paper.some(
      (value, channel) =>
        Math.abs(channelOf(picture, x, y, Math.min(channel, picture.channels - 1)) - value) > inkStep,
    );
  const seen = new Uint8Array(width * (wide.bottom - wide.top));
  const open: number[] = [];
  let [ink, first, last] = [0, own.right, own.left];
  const visit = (x: number, y: number): void => {
    const at = (y - wide.top) * width + x - wide.left;
    if (seen[at] === 1 || !isInk(x, y)) return;
    seen[at] = 1;
    open.push(x, y);
  };
  for (let y = own.top; y < own.bottom; y += 1) {
    for (let x = own.left; x < own.right; x += 1) {
      if (!isInk(x, y)) continue;
      ink += 1;
      first = Math.min(first, x);
      last = Math.max(last, x);
      visit(x, y);
    }
  }
  // The letters, wherever they reach.
  let [hanging, touches] = [0, false];
  while (open.length > 0) {
    const y = open.pop() ?? 0;
    const x = open.pop() ?? 0;
    const isOut =
      x < own.left - rounding ||
      x >= own.right + rounding ||
      y < own.top - rounding ||
      y >= own.bottom + rounding;
    if (isOut) hanging += 1;
    for (const [nextX, nextY] of [
      [x - 1, y],
      [x + 1, y],
      [x, y - 1],
      [x, y + 1],
    ] as const) {
      const isInside = nextX >= wide.left && nextX < wide.right && nextY >= wide.top && nextY < wide.bottom;
      if (isInside) visit(nextX, nextY);
      else touches = true;
    }
  }
  return {
    filled: ink / Math.max(1, (own.right - own.left) * (own.bottom - own.top)),
    before: first - own.left,
    after: own.right - 1 - last,
    hanging,
    touches,
  };
};
