import type { GrayPicture } from './gray-picture.ts';
import { textArea } from './survey.ts';
import { stripHeight, type TextStrip } from './text-strip.ts';

/**
 * Width of the text in heights of its lines, where pages of documents begin. A till's paper holds up to 48 letters
 * side by side and a page of a document some 80 and more: receipts of all scales have 14 to 23, pages 31 and more.
 */
const leastPageWidth = 27;
/** Greys by which the paper of a scan differs from place to place; a photograph's light falls unevenly. */
const mostUneven = 80;
const tiles = 12;

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? 0;

/** How much the paper between the letters differs over the picture: the lightest greys of small parts of it. */
const unevenness = (picture: GrayPicture): number => {
  const { pixels, width, height } = picture;
  const papers: number[] = [];
  for (let tile = 0; tile < tiles * tiles; tile++) {
    const left = Math.floor(((tile % tiles) * width) / tiles);
    const top = Math.floor((Math.floor(tile / tiles) * height) / tiles);
    const greys: number[] = [];
    // A part of the pixels tells as much as all of them.
    for (let y = top; y < top + height / tiles; y += 5) {
      for (let x = left; x < left + width / tiles; x += 5) greys.push(pixels[y * width + x] ?? 255);
    }
    papers.push(quantile(greys, 0.9));
  }
  return quantile(papers, 0.9) - quantile(papers, 0.1);
};

/** Height of most lines, in pixels. */
export const tellLineHeight = (strips: readonly TextStrip[]): number =>
  Math.max(1, quantile(strips.map(stripHeight), 0.5));

/** Width of the text in heights of its lines. */
export const tellWidthInLines = (picture: GrayPicture, strips: readonly TextStrip[]): number => {
  const { left, right } = textArea(strips, picture);
  return (right - left) / tellLineHeight(strips);
};

/**
 * What reads a picture best: `page` (Tesseract) a page of a document on even paper, `lines` (PP-OCR) receipts, whose
 * thin and broken print it reads better, and photographs.
 */
export const chooseEngine = (options: { picture: GrayPicture; widthInLines: number }): 'page' | 'lines' => {
  const { picture, widthInLines } = options;
  if (widthInLines < leastPageWidth) return 'lines';
  return unevenness(picture) > mostUneven ? 'lines' : 'page';
};
