import type { Box } from '@assay/core/documents';
import sharp from 'sharp';

const darkest = 100;

/** Share of a picture's dark pixels that lie in some of the boxes. */
export const inkInBoxes = async (png: Uint8Array, boxes: readonly Box[]): Promise<number> => {
  const { data, info } = await sharp(png).grayscale().raw().toBuffer({ resolveWithObject: true });
  let [ink, inside] = [0, 0];
  for (const [at, value] of data.entries()) {
    if (value > darkest) continue;
    ink++;
    const x = ((at % info.width) + 0.5) / info.width;
    const y = (Math.floor(at / info.width) + 0.5) / info.height;
    if (boxes.some(([left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom))
      inside++;
  }
  return inside / ink;
};
