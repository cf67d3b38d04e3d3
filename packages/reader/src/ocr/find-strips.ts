import type { TextStrip } from './text-strip.ts';

/** A pixel with at least this probability is text; a region needs more in its mean. */
const textProbability = 0.3;
const regionProbability = 0.6;
/** The network marks the core of a line: the line is larger by this share of the core's area by its outline. */
const growth = 1.6;
/** Pixels; less is dirt. */
const minSide = 3;
const minPixels = 9;

export type ProbabilityMap = { values: Float32Array; width: number; height: number };

/** The pixels of each region of text, joined by their sides and corners. */
const collectRegions = (map: ProbabilityMap): number[][] => {
  const { values, width, height } = map;
  const seen = new Uint8Array(width * height);
  const regions: number[][] = [];
  for (let start = 0; start < values.length; start++) {
    if (seen[start] === 1 || (values[start] ?? 0) <= textProbability) continue;
    const region = [start];
    seen[start] = 1;
    for (let next = 0; next < region.length; next++) {
      const at = region[next] ?? 0;
      const x = at % width;
      const y = (at - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const neighbour = ny * width + nx;
          if (seen[neighbour] === 1 || (values[neighbour] ?? 0) <= textProbability) continue;
          seen[neighbour] = 1;
          region.push(neighbour);
        }
      }
    }
    regions.push(region);
  }
  return regions;
};

const toStrip = (region: readonly number[], map: ProbabilityMap): TextStrip | null => {
  const { values, width } = map;
  const count = region.length;
  if (count < minPixels) return null;
  let [sumX, sumY, sumXx, sumXy, sum] = [0, 0, 0, 0, 0];
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const at of region) {
    const x = at % width;
    const y = (at - x) / width;
    sumX += x;
    sumY += y;
    sumXx += x * x;
    sumXy += x * y;
    sum += values[at] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
  }
  const score = sum / count;
  if (score < regionProbability) return null;
  const centre = sumX / count;
  const middle = sumY / count;
  const spread = sumXx / count - centre * centre;
  // Only a region that is much wider than high tells a slope.
  const isLong = right - left > 3 * (count / (right - left + 1));
  const slope = isLong && spread > 0 ? (sumXy / count - centre * middle) / spread : 0;
  let [above, below] = [0, 0];
  for (const at of region) {
    const x = at % width;
    const offset = (at - x) / width - (middle + slope * (x - centre));
    above = Math.max(above, -offset);
    below = Math.max(below, offset);
  }
  const wide = right - left + 1;
  const high = above + below + 1;
  if (Math.min(wide, high) < minSide) return null;
  const margin = (growth * wide * high) / (2 * (wide + high));
  return {
    left: left - margin,
    right: right + 1 + margin,
    centre: centre + 0.5,
    middle: middle + 0.5,
    slope,
    above: above + 0.5 + margin,
    below: below + 0.5 + margin,
    score,
  };
};

/** Lines of text from the network's map of probabilities, from the top down. */
export const findStrips = (map: ProbabilityMap): TextStrip[] =>
  collectRegions(map)
    .map((region) => toStrip(region, map))
    .filter((strip) => strip !== null)
    .toSorted((one, other) => one.middle - other.middle || one.left - other.left);
