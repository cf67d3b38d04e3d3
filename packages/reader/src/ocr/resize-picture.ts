import type { GrayPicture } from './gray-picture.ts';

const fromRaw = async (picture: GrayPicture) => {
  // Loaded here, as most documents need no pictures.
  const { default: sharp } = await import('sharp');
  const { pixels, width, height } = picture;
  return sharp(pixels, { raw: { width, height, channels: 1 } });
};

export const resizePicture = async (
  picture: GrayPicture,
  size: { width: number; height: number },
): Promise<GrayPicture> => {
  if (size.width === picture.width && size.height === picture.height) return picture;
  const image = await fromRaw(picture);
  const { data } = await image
    .resize({ ...size, fit: 'fill', kernel: 'lanczos3' })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, ...size };
};

/** Turned clockwise by any angle (degrees) about its middle; the new corners are white. */
export const rotatePicture = async (picture: GrayPicture, degrees: number): Promise<GrayPicture> => {
  const image = await fromRaw(picture);
  const { data, info } = await image
    .rotate(degrees, { background: '#ffffff' })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { pixels: data, width: info.width, height: info.height };
};

export const toPng = async (picture: GrayPicture): Promise<Buffer> => {
  const image = await fromRaw(picture);
  return image.png({ compressionLevel: 1 }).toBuffer();
};
