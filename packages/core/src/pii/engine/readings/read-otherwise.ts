import { type PiiText, readFolded } from '../pii-text.ts';
import type { ScoredCandidate } from '../score-candidates.ts';
import { readEncoded } from './encoded-runs.ts';
import { readMisread } from './misread-digits.ts';
import { readOddGroups } from './odd-groups.ts';
import type { OtherReading } from './other-reading.ts';
import { readWrapped } from './wrapped-values.ts';

/** Parts of a text as they may also be read, one behind the other as a text of their own. */
export type OtherReadings = {
  text: PiiText;
  /** A candidate of that text at its place in the whole one; `null` where it is not to be believed. */
  bringBack(candidate: ScoredCandidate): ScoredCandidate | null;
};

/** Longer than words beside a value are looked for: one part gives no context to the next. */
const between = '\n'.repeat(200);

/**
 * A text of columns of numbers has a break that may cut a value at each line: no more parts of a kind are read again than
 * the text itself costs.
 */
const leastReadings = 16;
const perReading = 400;

/** Reads the parts of a text that a line break cuts, that a scanner misread, that are encoded or oddly grouped; `null` when none are. */
export const readOtherwise = (text: PiiText): OtherReadings | null => {
  const most = leastReadings + Math.floor(text.text.length / perReading);
  const readings: OtherReading[] = [
    ...readWrapped(text.text, most),
    ...readMisread(text.text, { tokens: text.tokens, most }),
    ...readOddGroups(text.text, most),
    ...readEncoded(text.text, text.tokens),
  ];
  if (readings.length === 0) return null;
  const starts: number[] = [];
  let length = 0;
  for (const reading of readings) {
    starts.push(length);
    length += reading.text.length + between.length;
  }
  const same = (offset: number) => offset;
  const joined = readings.map((reading) => reading.text).join(between);
  const findReading = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    text: readFolded({ folded: { text: joined, toStart: same, toEnd: same }, language: text.language }),
    bringBack: (found) => {
      const index = findReading(found.start);
      const reading = readings[index];
      const base = starts[index] ?? 0;
      if (!reading || found.end > base + reading.text.length) return null;
      const inside = { ...found, start: found.start - base, end: found.end - base };
      const place = { start: reading.toStart(inside.start), end: reading.toEnd(inside.end) };
      if (!reading.accepts(inside, place)) return null;
      const because = `${found.reason.because}, ${reading.because}`;
      return { ...found, ...place, reason: { ...found.reason, because } };
    },
  };
};
