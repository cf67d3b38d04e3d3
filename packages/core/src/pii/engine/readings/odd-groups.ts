import { doubtfulGroups } from '../loose-digits.ts';
import { replaceParts } from '../replaced-text.ts';
import { contextBefore, contextBehind, type OtherReading } from './other-reading.ts';

/** Numbers whose groups have signs between them that such numbers seldom have: believed beside a word for them. */
export const readOddGroups = (text: string, most: number): OtherReading[] => {
  const readings: OtherReading[] = [];
  for (const { 0: value, index } of text.matchAll(doubtfulGroups)) {
    if (readings.length >= most) break;
    const from = Math.max(0, index - contextBefore);
    const end = index + value.length;
    const gaps = Array.from(value.matchAll(/\D+/g), (gap) => ({
      index: index - from + gap.index,
      length: gap[0].length,
      kept: '-',
    }));
    const read = replaceParts(text.slice(from, end + contextBehind), gaps);
    readings.push({
      text: read.text,
      toStart: (offset) => from + read.toStart(offset),
      toEnd: (offset) => from + read.toEnd(offset),
      because: 'with other signs between its groups',
      accepts: ({ reason }, place) =>
        reason.context !== undefined && place.start === index && place.end === end,
    });
  }
  return readings;
};
