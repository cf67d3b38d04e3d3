import type { PixelArea } from './gray-picture.ts';

/** A word read from a picture; its box is in pixels and as high as its line, as those of digital text are. */
export type ScanWord = {
  text: string;
  area: PixelArea;
  /** Height of the line's ink in pixels. */
  lineHeight: number;
  /** From 0 to 1. */
  confidence: number;
};
