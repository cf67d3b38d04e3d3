/** One byte a pixel, 0 is black, rows from the top. */
export type GrayPicture = { pixels: Uint8Array; width: number; height: number };

export type QuarterTurn = 0 | 90 | 180 | 270;

/** Turned clockwise. */
export const turnPicture = (picture: GrayPicture, turn: QuarterTurn): GrayPicture => {
  if (turn === 0) return picture;
  const { pixels, width, height } = picture;
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = pixels[y * width + x] ?? 0;
      if (turn === 90) turned[x * height + (height - 1 - y)] = value;
      else if (turn === 180) turned[(height - 1 - y) * width + (width - 1 - x)] = value;
      else turned[(width - 1 - x) * height + y] = value;
    }
  }
  return turn === 180 ? { pixels: turned, width, height } : { pixels: turned, width: height, height: width };
};

/** In pixels; `right` and `bottom` are the first ones outside. */
export type PixelArea = { left: number; top: number; right: number; bottom: number };

export const cropPicture = (picture: GrayPicture, area: PixelArea): GrayPicture => {
  const left = Math.max(0, Math.floor(area.left));
  const top = Math.max(0, Math.floor(area.top));
  const width = Math.max(1, Math.min(picture.width, Math.ceil(area.right)) - left);
  const height = Math.max(1, Math.min(picture.height, Math.ceil(area.bottom)) - top);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const from = (top + y) * picture.width + left;
    pixels.set(picture.pixels.subarray(from, from + width), y * width);
  }
  return { pixels, width, height };
};
