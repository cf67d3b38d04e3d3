import { doubtfulGroups } from '../loose-digits.ts';
import { matchesOf } from '../matches-of.ts';
import { replaceParts } from '../replaced-text.ts';
import { contextBefore, contextBehind, type OtherReading } from './other-reading.ts';

/** Digits in groups of any length, with one sign between two of them. */
export const anyGroups = /(?<![A-Za-z\d+]|\d[-.,:/])\d{2,12}(?:[ .-]\d{2,12}){1,6}(?![A-Za-z\d%]|[-.,:/]\d)/g;
/** Of ids with digits alone. */
const leastDigits = 9;
const mostDigits = 19;

type Found = { index: number; value: string; kept: string };

const findGroups = (text: string): Found[] => [
  ...Array.from(matchesOf(text, doubtfulGroups), ({ 0: value, index }) => ({ index, value, kept: '-' })),
  ...Array.from(matchesOf(text, anyGroups), ({ 0: value, index }) => ({ index, value, kept: '' })).filter(
    ({ value }) => {
      const digits = value.replace(/\D/g, '').length;
      return digits >= leastDigits && digits <= mostDigits;
    },
  ),
];

/**
 * Numbers whose groups or the signs between them are not those that such numbers have: believed beside a word for them.
 * Only where nothing else is known of them, which `isKnown` tells.
 */
export const readOddGroups = (
  text: string,
  options: { most: number; isKnown: (start: number, end: number) => boolean },
): OtherReading[] => {
  const readings: OtherReading[] = [];
  for (const { index, value, kept } of findGroups(text)) {
    if (readings.length >= options.most) break;
    const end = index + value.length;
    if (options.isKnown(index, end)) continue;
    const from = Math.max(0, index - contextBefore);
    const gaps = Array.from(value.matchAll(/\D+/g), (gap) => ({
      index: index - from + gap.index,
      length: gap[0].length,
      kept,
    }));
    const read = replaceParts(text.slice(from, end + contextBehind), gaps);
    readings.push({
      text: read.text,
      toStart: (offset) => from + read.toStart(offset),
      toEnd: (offset) => from + read.toEnd(offset),
      because: 'with other groups, or other signs between them',
      accepts: ({ reason }, place) =>
        reason.context !== undefined && place.start === index && place.end === end,
    });
  }
  return readings;
};
