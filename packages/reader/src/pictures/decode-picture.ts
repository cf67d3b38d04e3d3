import type { GrayPicture } from '../ocr/gray-picture.ts';
import { damagedPicture, openPicture, putOnWhite } from './picture-pages.ts';

/**
 * One page (from 1) in grey, on white where it is transparent, made smaller where a side is longer than `maxSide`.
 * Its size must have been judged before. Error (reject): `document.damaged`.
 */
export const decodePicture = async (options: {
  bytes: Uint8Array;
  number: number;
  maxSide: number;
}): Promise<GrayPicture> => {
  const image = await openPicture(options);
  const { maxSide } = options;
  try {
    image.resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true });
    const { data, info } = await (await putOnWhite(image))
      .toColourspace('b-w')
      .extractChannel(0)
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { pixels: data, width: info.width, height: info.height };
  } catch (error) {
    throw damagedPicture(error);
  }
};
