import type { NameKind } from './label.ts';

type Point = readonly [margin: number, score: number];

/** Of kinds that are seldom taken for another. */
const others: readonly Point[] = [
  [0, 0.6],
  [400, 0.78],
  [800, 0.9],
];

/**
 * The share of names that are right by the tagger's margin, in the weights' measure, as it was found in sentences that
 * the tagger had not learned from: our own, most of them hard ones, and the open half of the generated ones. What is more
 * often wrong than right is below the threshold.
 */
const shares: Readonly<Partial<Record<NameKind, readonly Point[]>>> = {
  PERSON: [
    [0, 0.45],
    [60, 0.5],
    [200, 0.53],
    [300, 0.6],
    [400, 0.75],
    [600, 0.83],
    [800, 0.94],
    [1000, 0.98],
  ],
  LOCATION: [
    [0, 0.5],
    [200, 0.52],
    [400, 0.57],
    [600, 0.73],
    [800, 0.9],
    [1000, 0.97],
  ],
  ORGANIZATION: [
    [0, 0.45],
    [60, 0.5],
    [400, 0.57],
    [600, 0.63],
    [800, 0.78],
    [1000, 0.88],
  ],
  STREET_ADDRESS: [
    [0, 0.8],
    [400, 0.85],
  ],
};

/** How sure a name is: about the share of names of its kind and margin that are right. */
export const scoreName = ({ kind, margin }: { kind: NameKind; margin: number }): number => {
  const points = shares[kind] ?? others;
  let below: Point = [0, points[0]?.[1] ?? 0.5];
  for (const point of points) {
    if (point[0] >= margin) {
      const span = point[0] - below[0];
      const part = span === 0 ? 0 : Math.max(0, margin - below[0]) / span;
      return below[1] + part * (point[1] - below[1]);
    }
    below = point;
  }
  return below[1];
};
