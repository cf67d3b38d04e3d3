import { cutStrip } from './cut-strip.ts';
import { detectText } from './detect-text.ts';
import { type GrayPicture, type PixelArea, type QuarterTurn, turnPicture } from './gray-picture.ts';
import { loadFlipTeller } from './line-models.ts';
import { stripHeight, stripWidth, type TextStrip } from './text-strip.ts';

/** What the lines of a picture tell before any of them is read; all in pixels of the picture turned upright. */
export type Survey = {
  /** How far clockwise the picture is to be turned for its lines to stand upright. */
  turn: QuarterTurn;
  /** The picture so turned. */
  upright: GrayPicture;
  strips: TextStrip[];
  /** Degrees by which the lines fall to the right; to be turned back by as many. */
  skew: number;
};

const surveySide = 960;
/** Longer than high by this, a line tells which way it lies. */
const longLine = 2.5;
/** As many of the longest lines are asked whether they stand upside down. */
const askedLines = 8;
const flipHeight = 48;
const flipWidth = 192;
/** Degrees; the lines of crumpled paper differ by as much. */
const leastSkew = 0.4;
const mostSkew = 20;

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const isFlipped = async (picture: GrayPicture, strip: TextStrip): Promise<number> => {
  const line = cutStrip({ picture, strip, height: flipHeight, maxWidth: flipWidth });
  const size = flipHeight * flipWidth;
  const data = new Float32Array(3 * size);
  for (let row = 0; row < flipHeight; row++) {
    for (let column = 0; column < line.width; column++) {
      const value = (line.pixels[row * line.width + column] ?? 0) / 127.5 - 1;
      for (let channel = 0; channel < 3; channel++) data[channel * size + row * flipWidth + column] = value;
    }
  }
  const tell = await loadFlipTeller();
  const { data: shares } = await tell({ data, dims: [1, 3, flipHeight, flipWidth] });
  return (shares[1] ?? 0) - (shares[0] ?? 0);
};

const longest = (strips: readonly TextStrip[]): TextStrip[] =>
  strips
    .filter((strip) => stripWidth(strip) > longLine * stripHeight(strip))
    .toSorted((one, other) => stripWidth(other) - stripWidth(one))
    .slice(0, askedLines);

/** Whether most of the ink of the lines lies in ones that stand upright or hang, and not in ones that lie. */
const standsUpEndwise = (strips: readonly TextStrip[]): boolean => {
  let [lying, hanging] = [0, 0];
  for (const strip of strips) {
    const [wide, high] = [stripWidth(strip), stripHeight(strip)];
    if (wide > longLine * high) lying += wide;
    else if (high > longLine * wide) hanging += high;
  }
  return hanging > lying;
};

const halfTurn = (strip: TextStrip, picture: GrayPicture): TextStrip => ({
  ...strip,
  left: picture.width - strip.right,
  right: picture.width - strip.left,
  centre: picture.width - strip.centre,
  middle: picture.height - strip.middle,
  above: strip.below,
  below: strip.above,
});

/** Looks where the lines of a picture are: which way is up, how skewed it is, how large its text. */
export const surveyPicture = async (options: {
  picture: GrayPicture;
  /** Whether it may stand on its side or its head. */
  mayTurn: boolean;
}): Promise<Survey> => {
  const { picture, mayTurn } = options;
  let turn: QuarterTurn = 0;
  let upright = picture;
  const scale = Math.min(1, surveySide / Math.max(picture.width, picture.height));
  let strips = await detectText({ picture, scale });
  if (mayTurn && standsUpEndwise(strips)) {
    turn = 90;
    upright = turnPicture(picture, turn);
    strips = await detectText({ picture: upright, scale });
  }
  let flipped = 0;
  for (const strip of mayTurn ? longest(strips) : []) flipped += await isFlipped(upright, strip);
  if (flipped > 0) {
    turn = turn === 0 ? 180 : 270;
    const shown = upright;
    upright = turnPicture(upright, 180);
    strips = strips.map((strip) => halfTurn(strip, shown)).toReversed();
  }
  const skew = (Math.atan(median(longest(strips).map(({ slope }) => slope))) * 180) / Math.PI;
  return { turn, upright, strips, skew: Math.abs(skew) < leastSkew || Math.abs(skew) > mostSkew ? 0 : skew };
};

/** The part of a picture that holds its lines, with a margin of one line. */
export const textArea = (strips: readonly TextStrip[], picture: GrayPicture): PixelArea => {
  const margin = median(strips.map(stripHeight));
  const area = { left: picture.width, top: picture.height, right: 0, bottom: 0 };
  for (const strip of strips) {
    const fall = (Math.abs(strip.slope) * stripWidth(strip)) / 2;
    area.left = Math.min(area.left, strip.left - margin);
    area.right = Math.max(area.right, strip.right + margin);
    area.top = Math.min(area.top, strip.middle - strip.above - fall - margin);
    area.bottom = Math.max(area.bottom, strip.middle + strip.below + fall + margin);
  }
  return {
    left: Math.max(0, Math.floor(area.left)),
    top: Math.max(0, Math.floor(area.top)),
    right: Math.min(picture.width, Math.ceil(area.right)),
    bottom: Math.min(picture.height, Math.ceil(area.bottom)),
  };
};
