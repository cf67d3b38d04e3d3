import { rejectError } from '@assay/core';
import { tellTurn } from '../ocr/tell-turn.ts';
import { decodePicture } from './decode-picture.ts';
import { damagedPicture, describePage, describePicture, openPicture, putOnWhite } from './picture-pages.ts';
import { maxScanSide } from './read-picture.ts';

/** A picture of more than this on its longer side costs more memory than any screen shows. */
const maxSide = 8_192;

/**
 * One page (from 1) of a picture file as a PNG whose longer side has at most `maxPixels`, and no more than the picture
 * has itself; turned upright, as its words are. Errors (reject): `document.no-such-page`, and those of reading it.
 */
export const renderPicture = async (options: {
  bytes: Uint8Array;
  page: number;
  maxPixels: number;
}): Promise<Uint8Array> => {
  const { bytes, page: number } = options;
  const { pageCount } = await describePicture(bytes);
  if (!Number.isInteger(number) || number < 1 || number > pageCount) {
    throw rejectError('document.no-such-page', `There is no page ${number}: the picture has ${pageCount}.`, {
      details: { page: number, count: pageCount },
    });
  }
  await describePage({ bytes, number });
  const turn = await tellTurn(await decodePicture({ bytes, number, maxSide: maxScanSide }));
  const side = Math.max(1, Math.min(maxSide, Math.floor(options.maxPixels)));
  const image = await openPicture({ bytes, number });
  try {
    image.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const shown = await (await putOnWhite(image)).png({ compressionLevel: 6 }).toBuffer();
    if (turn === 0) return shown;
    const { default: sharp } = await import('sharp');
    return await sharp(shown).rotate(turn).png({ compressionLevel: 6 }).toBuffer();
  } catch (error) {
    throw damagedPicture(error);
  }
};
