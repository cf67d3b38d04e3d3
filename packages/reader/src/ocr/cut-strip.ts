import type { GrayPicture } from './gray-picture.ts';
import { stripHeight, stripWidth, type TextStrip } from './text-strip.ts';

/** A line made straight; `scale` is its pixels by those of the picture it was cut from. */
export type CutLine = GrayPicture & { scale: number };

const at = (picture: GrayPicture, x: number, y: number): number => {
  const column = x < 0 ? 0 : x >= picture.width ? picture.width - 1 : x;
  const row = y < 0 ? 0 : y >= picture.height ? picture.height - 1 : y;
  return picture.pixels[row * picture.width + column] ?? 255;
};

/** The value between four pixels. */
const between = (picture: GrayPicture, x: number, y: number): number => {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const [dx, dy] = [x - column, y - row];
  const top = at(picture, column, row) * (1 - dx) + at(picture, column + 1, row) * dx;
  const bottom = at(picture, column, row + 1) * (1 - dx) + at(picture, column + 1, row + 1) * dx;
  return top * (1 - dy) + bottom * dy;
};

/** Cuts a line out of a picture, upright and `height` pixels high; `maxWidth` keeps a hostile one small. */
export const cutStrip = (options: {
  picture: GrayPicture;
  strip: TextStrip;
  height: number;
  maxWidth: number;
}): CutLine => {
  const { picture, strip, height, maxWidth } = options;
  const scale = height / stripHeight(strip);
  const width = Math.min(maxWidth, Math.max(1, Math.ceil(stripWidth(strip) * scale)));
  const pixels = new Uint8Array(width * height);
  // A line that is made smaller is the mean of several places, or thin strokes would fall between them.
  const samples = Math.min(4, Math.max(1, Math.round(1 / scale)));
  for (let column = 0; column < width; column++) {
    for (let row = 0; row < height; row++) {
      let sum = 0;
      for (let sample = 0; sample < samples * samples; sample++) {
        const part = (sample % samples) + 0.5;
        const x = strip.left + (column + part / samples) / scale;
        const line = strip.middle + strip.slope * (x - strip.centre) - strip.above;
        const y = line + (row + (Math.floor(sample / samples) + 0.5) / samples) / scale;
        sum += between(picture, x - 0.5, y - 0.5);
      }
      pixels[row * width + column] = Math.round(sum / (samples * samples));
    }
  }
  return { pixels, width, height, scale };
};
