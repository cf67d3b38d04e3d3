import type { GrayPicture } from './gray-picture.ts';
import type { ScanWord } from './scan-word.ts';
import { stripHeight, stripWidth, type TextStrip } from './text-strip.ts';

/** A line of which words cover less than this share was missed. */
const leastCovered = 0.3;
/** In heights: what is shorter holds one word, which may be as thin as a 1. */
const shortStrip = 2.5;
/** Heights of a line by which the place where the network sees it may be off. */
const slack = 0.5;

/** Of the smaller one: words that share as much are one, read twice. */
const mostShared = 0.3;

/** The strip in a picture that was turned by `skew` degrees against the clock, about its middle. */
export const straightenStrip = (options: {
  strip: TextStrip;
  skew: number;
  from: Pick<GrayPicture, 'width' | 'height'>;
  to: Pick<GrayPicture, 'width' | 'height'>;
}): TextStrip => {
  const { strip, skew, from, to } = options;
  if (skew === 0) return strip;
  const angle = (skew * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const x = (strip.left + strip.right) / 2;
  const y = strip.middle + strip.slope * (x - strip.centre);
  const [away, below] = [x - from.width / 2, y - from.height / 2];
  const centre = to.width / 2 + away * cosine + below * sine;
  const half = stripWidth(strip) / 2;
  return {
    ...strip,
    centre,
    left: centre - half,
    right: centre + half,
    middle: to.height / 2 - away * sine + below * cosine,
    slope: Math.tan(Math.atan(strip.slope) - angle),
  };
};

/** The lines that were seen in a picture, and of which few words were read. */
export const findMissedStrips = (strips: readonly TextStrip[], words: readonly ScanWord[]): TextStrip[] =>
  strips.filter((strip) => {
    let covered = 0;
    for (const { area } of words) {
      const middle = (area.top + area.bottom) / 2;
      const line = strip.middle + strip.slope * ((area.left + area.right) / 2 - strip.centre);
      if (Math.abs(middle - line) > slack * stripHeight(strip)) continue;
      covered += Math.max(0, Math.min(area.right, strip.right) - Math.max(area.left, strip.left));
    }
    const isShort = stripWidth(strip) < shortStrip * stripHeight(strip);
    return isShort ? covered === 0 : covered < leastCovered * stripWidth(strip);
  });

const sizeOf = ({ area }: ScanWord): number => (area.right - area.left) * (area.bottom - area.top);

const isShared = (one: ScanWord, other: ScanWord): boolean => {
  const wide = Math.min(one.area.right, other.area.right) - Math.max(one.area.left, other.area.left);
  const high = Math.min(one.area.bottom, other.area.bottom) - Math.max(one.area.top, other.area.top);
  return wide > 0 && high > 0 && wide * high > mostShared * Math.min(sizeOf(one), sizeOf(other));
};

/** Words together with others that were read later: of these, those that stand where none of the words does. */
export const addWords = (words: readonly ScanWord[], others: readonly ScanWord[]): ScanWord[] => [
  ...words,
  ...others.filter((other) => !words.some((word) => isShared(word, other))),
];
