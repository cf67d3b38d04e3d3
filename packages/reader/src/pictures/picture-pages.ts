import { type AppError, rejectError } from '@assay/core';
import type { Metadata, Sharp, SharpOptions } from 'sharp';

/** An A4 page has 70 million pixels at 850 dpi; decoding takes up to eight bytes each. */
const maxPixels = 80_000_000;
const maxSide = 32_000;
/** Dots an inch that a file may tell; cameras write 72 into all they take, so that it tells nothing. */
const leastDensity = 73;
const mostDensity = 2_400;
const pointsPerInch = 72;
/** Points; a picture that does not tell its size is taken to be as wide as a sheet. */
const sheetWidth = 595;

export type PictureFile = {
  mediaType: 'image/png' | 'image/jpeg' | 'image/tiff' | 'image/webp';
  pageCount: number;
};

/** A page of a picture file as it is shown, which its EXIF data may have turned. */
export type PicturePage = {
  /** Points. */
  width: number;
  height: number;
  pixelWidth: number;
  pixelHeight: number;
};

const mediaTypes: Partial<Record<string, PictureFile['mediaType']>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  tiff: 'image/tiff',
  webp: 'image/webp',
};

export const damagedPicture = (cause: unknown): AppError =>
  rejectError('document.damaged', 'The picture cannot be decoded: ask for an intact copy.', { cause });

/** One page (from 1) for decoding: pictures are shown as their EXIF data turn them. Nothing is decoded yet. */
export const openPicture = async (options: { bytes: Uint8Array; number: number }): Promise<Sharp> => {
  // Loaded here, as most documents need no pictures.
  const { default: sharp } = await import('sharp');
  const { bytes, number } = options;
  const input: SharpOptions = { limitInputPixels: maxPixels, failOn: 'error', autoOrient: true };
  return sharp(bytes, number === 1 ? input : { ...input, page: number - 1 });
};

/** Of a picture with colours and transparency. TIFF allows further ones, whose meaning it does not tell. */
const mostChannels = 4;

/** As it is seen on white paper where it is transparent; further channels are left out. */
export const putOnWhite = async (image: Sharp): Promise<Sharp> => {
  const { channels } = await image.metadata();
  return channels > mostChannels ? image.removeAlpha() : image.flatten({ background: '#ffffff' });
};

const readMetadata = async (options: { bytes: Uint8Array; number: number }): Promise<Metadata> => {
  const { default: sharp } = await import('sharp');
  const { bytes, number } = options;
  try {
    // The header alone is read: its size is judged here, before anything is decoded.
    const input: SharpOptions = { limitInputPixels: false };
    return await sharp(bytes, number === 1 ? input : { ...input, page: number - 1 }).metadata();
  } catch (error) {
    throw damagedPicture(error);
  }
};

/** What a picture file is. Errors (reject): `document.damaged`, `document.unsupported`. */
export const describePicture = async (bytes: Uint8Array): Promise<PictureFile> => {
  const { format, pages = 1 } = await readMetadata({ bytes, number: 1 });
  const mediaType = mediaTypes[format];
  if (mediaType === undefined) {
    throw rejectError(
      'document.unsupported',
      'This picture is of a kind that is not read: give a PNG, JPEG, TIFF or WebP.',
    );
  }
  // A WebP with several pictures is an animation: what it shows first counts.
  return { mediaType, pageCount: mediaType === 'image/tiff' ? pages : 1 };
};

/** The size of one page (from 1), told by its header. Errors (reject): `document.damaged`, `document.too-large`. */
export const describePage = async (options: { bytes: Uint8Array; number: number }): Promise<PicturePage> => {
  const {
    width: storedWidth,
    height: storedHeight,
    orientation = 1,
    density = 0,
  } = await readMetadata(options);
  const isTurned = orientation >= 5;
  const pixelWidth = isTurned ? storedHeight : storedWidth;
  const pixelHeight = isTurned ? storedWidth : storedHeight;
  if (pixelWidth * pixelHeight > maxPixels || Math.max(pixelWidth, pixelHeight) > maxSide) {
    throw rejectError(
      'document.too-large',
      `The picture has ${pixelWidth} × ${pixelHeight} pixels, ${maxPixels} are allowed in all and ${maxSide} on a side: make it smaller.`,
      { details: { width: pixelWidth, height: pixelHeight, maxPixels, maxSide } },
    );
  }
  const isTold = density >= leastDensity && density <= mostDensity;
  const scale = isTold ? pointsPerInch / density : sheetWidth / Math.min(pixelWidth, pixelHeight);
  return { width: pixelWidth * scale, height: pixelHeight * scale, pixelWidth, pixelHeight };
};
