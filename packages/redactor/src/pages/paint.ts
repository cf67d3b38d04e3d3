import type { Box } from '@assay/core/documents';
import sharp from 'sharp';

/** A picture in plain pixels: three bytes each, nothing of the file that it came from. */
export type Pixels = { data: Buffer; width: number; height: number };

const channels = 3;
const maxPixels = 80_000_000;
/** Shares of a box's height: letters may reach beyond what engines tell of them, and lines stand close. */
const marginX = 0.1;
const marginY = 0.03;
/** Pixels: of small boxes a share is nothing. */
const leastMargin = 2;

export const toPixels = async (bytes: Uint8Array): Promise<Pixels> => {
  const image = sharp(bytes, { limitInputPixels: maxPixels }).flatten({ background: '#ffffff' });
  const { data, info } = await image
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels === channels) return { data, width: info.width, height: info.height };
  const grey = Buffer.alloc(info.width * info.height * channels);
  for (let at = 0; at < info.width * info.height; at += 1) {
    grey.fill(data[at * info.channels] ?? 0, at * channels, (at + 1) * channels);
  }
  return { data: grey, width: info.width, height: info.height };
};

/** Paints boxes black, a little beyond their edges, in the pixels themselves: nothing is left below. */
export const paintBoxes = ({ data, width, height }: Pixels, boxes: readonly Box[]): void => {
  for (const [left, top, right, bottom] of boxes) {
    const tall = Math.abs(bottom - top) * height;
    const wide = Math.abs(right - left) * width;
    const letter = Math.min(tall, Math.max(wide, 1));
    const padX = Math.max(leastMargin, letter * marginX);
    const padY = Math.max(leastMargin, letter * marginY);
    const fromX = Math.max(0, Math.floor(Math.min(left, right) * width - padX));
    const toX = Math.min(width, Math.ceil(Math.max(left, right) * width + padX));
    const fromY = Math.max(0, Math.floor(Math.min(top, bottom) * height - padY));
    const toY = Math.min(height, Math.ceil(Math.max(top, bottom) * height + padY));
    if (toX <= fromX) continue;
    for (let y = fromY; y < toY; y += 1) {
      data.fill(0, (y * width + fromX) * channels, (y * width + toX) * channels);
    }
  }
};

const open = ({ data, width, height }: Pixels) => sharp(data, { raw: { width, height, channels } });

export const toPng = (pixels: Pixels): Promise<Buffer> => open(pixels).png().toBuffer();

export const toJpeg = (pixels: Pixels): Promise<Buffer> =>
  open(pixels).jpeg({ quality: 85, chromaSubsampling: '4:4:4' }).toBuffer();
