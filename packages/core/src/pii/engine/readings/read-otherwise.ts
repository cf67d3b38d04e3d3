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

/** The index of the last of ascending numbers that is at most this one, -1 where none is. */
const lastUpTo = (numbers: readonly number[], number: number): number => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Whether any of some spans shares characters with another one. */
const createCover = (
  spans: readonly { start: number; end: number }[],
): ((start: number, end: number) => boolean) => {
  const sorted = [...spans].sort((left, right) => left.start - right.start);
  const starts = sorted.map(({ start }) => start);
  let furthest = 0;
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  // Of the spans that begin before an end, the one that reaches furthest.
  return (start, end) => (ends[lastUpTo(starts, end - 1)] ?? 0) > start;
};

/** Longer than words beside a value are looked for: one part gives no context to the next. */
const between = '\n'.repeat(200);

/**
 * A text of columns of numbers has a break that may cut a value at each line: no more parts of a kind are read again than
 * the text itself costs.
 */
const leastReadings = 16;
const perReading = 400;

/** Reads the parts of a text that a line break cuts, that a scanner misread, that are encoded or oddly grouped, the latter where nothing was `found`; `null` when none are. */
export const readOtherwise = (
  text: PiiText,
  found: readonly { start: number; end: number }[],
): OtherReadings | null => {
  const most = leastReadings + Math.floor(text.text.length / perReading);
  const readings: OtherReading[] = [
    ...readWrapped(text.text, most),
    ...readMisread(text.text, { tokens: text.tokens, most }),
    ...readOddGroups(text.text, { most, isKnown: createCover(found) }),
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
  return {
    text: readFolded({ folded: { text: joined, toStart: same, toEnd: same }, language: text.language }),
    bringBack: (candidate) => {
      const index = lastUpTo(starts, candidate.start);
      const reading = readings[index];
      const base = starts[index] ?? 0;
      if (!reading || candidate.end > base + reading.text.length) return null;
      const inside = { ...candidate, start: candidate.start - base, end: candidate.end - base };
      const place = { start: reading.toStart(inside.start), end: reading.toEnd(inside.end) };
      if (!reading.accepts(inside, place)) return null;
      const because = `${candidate.reason.because}, ${reading.because}`;
      return { ...candidate, ...place, reason: { ...candidate.reason, because } };
    },
  };
};
