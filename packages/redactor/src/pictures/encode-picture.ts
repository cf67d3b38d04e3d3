import sharp from 'sharp';
import { type Pixels, toJpeg, toPng } from '../pages/paint.ts';
import { writeTiff } from './write-tiff.ts';

/** Written anew from the pixels alone: no EXIF, XMP, colour profile, thumbnail or comment is taken over. */
export const encodePicture = async (pages: readonly Pixels[], mediaType: string): Promise<Buffer> => {
  const [first] = pages;
  if (!first || mediaType === 'image/tiff') return writeTiff(pages);
  if (mediaType === 'image/jpeg') return toJpeg(first);
  const png = await toPng(first);
  return mediaType === 'image/webp' ? sharp(png).webp({ lossless: true }).toBuffer() : png;
};
