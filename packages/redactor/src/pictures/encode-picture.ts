import sharp from 'sharp';
import { type Pixels, toJpeg, toPng } from '../pages/paint.ts';

const toTiff = async (pages: readonly Pixels[]): Promise<Buffer> => {
  const pngs = await Promise.all(pages.map(toPng));
  const [first] = pngs;
  if (pngs.length === 1 && first) return sharp(first).tiff({ compression: 'deflate' }).toBuffer();
  // All pages of the new file have the size of the largest.
  const width = Math.max(...pages.map((page) => page.width));
  const height = Math.max(...pages.map((page) => page.height));
  const grown = await Promise.all(
    pngs.map((png, index) => {
      const page = pages[index];
      const right = width - (page?.width ?? width);
      const bottom = height - (page?.height ?? height);
      return sharp(png).extend({ right, bottom, background: '#ffffff' }).png().toBuffer();
    }),
  );
  return sharp(grown, { join: { animated: true } })
    .tiff({ compression: 'deflate' })
    .toBuffer();
};

/** Written anew from the pixels alone: no EXIF, XMP, colour profile, thumbnail or comment is taken over. */
export const encodePicture = async (pages: readonly Pixels[], mediaType: string): Promise<Buffer> => {
  const [first] = pages;
  if (!first || mediaType === 'image/tiff') return toTiff(pages);
  if (mediaType === 'image/jpeg') return toJpeg(first);
  const png = await toPng(first);
  return mediaType === 'image/webp' ? sharp(png).webp({ lossless: true }).toBuffer() : png;
};
