import type { Box } from '@assay/core/documents';

/** Five decimals: a 200th of a point on A4, and half the bytes of a full double when stored as JSON. */
const roundShare = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 100_000) / 100_000;

/** Cuts a box (shares of the page) to the page and rounds it. */
export const toShownBox = (left: number, top: number, right: number, bottom: number): Box => [
  roundShare(left),
  roundShare(top),
  roundShare(right),
  roundShare(bottom),
];
