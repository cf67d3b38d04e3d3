export { assertDimension, assertItems } from './assert-items.ts';
export { nearestTerms } from './nearest-terms.ts';
