import { findStrips } from './find-strips.ts';
import type { GrayPicture } from './gray-picture.ts';
import { loadDetector } from './line-models.ts';
import { resizePicture } from './resize-picture.ts';
import { scaleStrip, type TextStrip } from './text-strip.ts';

/** The network halves its picture five times. */
const step = 32;
/** Mean and spread of the colours the network was trained with, for red, green and blue. */
const means = [0.485, 0.456, 0.406] as const;
const spreads = [0.229, 0.224, 0.225] as const;

const toStep = (pixels: number): number => Math.max(step, Math.round(pixels / step) * step);

/** Finds the lines of text in a picture, which is looked at as `scale` times as large as it is. */
export const detectText = async (options: { picture: GrayPicture; scale: number }): Promise<TextStrip[]> => {
  const { picture, scale } = options;
  const width = toStep(picture.width * scale);
  const height = toStep(picture.height * scale);
  const { pixels } = await resizePicture(picture, { width, height });
  const size = width * height;
  const data = new Float32Array(3 * size);
  for (const [channel, mean] of means.entries()) {
    const spread = spreads[channel] ?? 1;
    for (let at = 0; at < size; at++) data[channel * size + at] = ((pixels[at] ?? 0) / 255 - mean) / spread;
  }
  const detect = await loadDetector();
  const { data: values } = await detect({ data, dims: [1, 3, height, width] });
  // Both sides were rounded each for itself: the two scales differ a little.
  const scaleX = picture.width / width;
  const scaleY = picture.height / height;
  return findStrips({ values, width, height }).map((strip) => {
    const scaled = scaleStrip(strip, scaleX);
    return {
      ...scaled,
      middle: strip.middle * scaleY,
      above: strip.above * scaleY,
      below: strip.below * scaleY,
      slope: (strip.slope * scaleY) / scaleX,
    };
  });
};
