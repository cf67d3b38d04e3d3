/**
 * Where a line of text stands in a picture, in pixels. The line may slope: at `x` its middle lies at
 * `middle + slope * (x - centre)`, and its ink from `above` over to `below` under that.
 */
export type TextStrip = {
  left: number;
  right: number;
  centre: number;
  middle: number;
  slope: number;
  above: number;
  below: number;
  /** From 0 to 1, how sure it is that this is text. */
  score: number;
};

export const stripHeight = (strip: TextStrip): number => strip.above + strip.below;

export const stripWidth = (strip: TextStrip): number => strip.right - strip.left;

/** The strip in a picture that is `scale` times as large. */
export const scaleStrip = (strip: TextStrip, scale: number): TextStrip => ({
  ...strip,
  left: strip.left * scale,
  right: strip.right * scale,
  centre: strip.centre * scale,
  middle: strip.middle * scale,
  above: strip.above * scale,
  below: strip.below * scale,
});
