import { replaceParts } from '../replaced-text.ts';
import {
  contextBefore,
  contextBehind,
  countDigitUnits,
  goOverValue,
  isAlphanumericUnit,
  isDigitUnit,
  isProven,
  type OtherReading,
} from './other-reading.ts';

const lineBreak = 10;
/** Signs at the end of a line behind which a value goes on. */
const goesOn = new Set([...'-@_'].map((sign) => sign.charCodeAt(0)));
const at = '@'.charCodeAt(0);
/** Spaces, tabs and marks of quoting at the edges of lines. */
const isEdge = (unit: number): boolean => unit === 32 || unit === 9 || unit === 13 || unit === 62;
/** As many as these are skipped at an edge. */
const longestEdge = 16;
/** Digits of a value that is cut where no sign tells so, together; fewer prove nothing. */
const leastDigits = 10;
/** Runs from this length on are cut themselves; shorter ones are groups. */
const longRun = 6;

const isWord = (text: string, from: number, step: 1 | -1, test: (unit: number) => boolean): boolean => {
  for (let place = from; Math.abs(place - from) < 48; place += step) {
    const unit = text.charCodeAt(place);
    if (!(unit > 32)) return false;
    if (test(unit)) return true;
  }
  return false;
};

const runLength = (text: string, from: number, step: 1 | -1): number => {
  let length = 0;
  while (length < longRun && isAlphanumericUnit(text.charCodeAt(from + step * length))) length += 1;
  return length;
};

type Break = {
  before: number;
  behind: number;
  /** Where what is put together begins and ends where no sign tells that it goes on: in letters, digits and spaces. */
  run: { start: number; end: number } | null;
  kept: string;
};

/** What a line break at `place` cuts, when it may cut a value: the last character before and the first behind it. */
const readBreak = (text: string, place: number): Break | null => {
  let before = place - 1;
  while (place - before < longestEdge && isEdge(text.charCodeAt(before))) before -= 1;
  let behind = place + 1;
  while (behind - place < longestEdge && isEdge(text.charCodeAt(behind))) behind += 1;
  const last = text.charCodeAt(before);
  const next = text.charCodeAt(behind);
  const hasValue = (unit: number): boolean => isDigitUnit(unit) || unit === at;
  if (next === at || (goesOn.has(last) && isAlphanumericUnit(next))) {
    const isCut = isAlphanumericUnit(text.charCodeAt(next === at ? before : before - 1));
    const isValue = next === at || isWord(text, before, -1, hasValue);
    return isCut && isValue ? { before, behind, run: null, kept: '' } : null;
  }
  if (!isAlphanumericUnit(last) || !isAlphanumericUnit(next)) return null;
  if (!isWord(text, before, -1, isDigitUnit) || !isWord(text, behind, 1, isDigitUnit)) return null;
  const first = goOverValue(text, before, -1);
  const end = goOverValue(text, behind, 1) + 1;
  if (countDigitUnits(text.slice(first, before + 1)) + countDigitUnits(text.slice(behind, end)) < leastDigits)
    return null;
  const isRun = runLength(text, before, -1) >= longRun || runLength(text, behind, 1) >= longRun;
  return { before, behind, run: { start: first, end }, kept: isRun ? '' : ' ' };
};

/** Values that a line break cuts: at a sign after which they go on, or between groups of digits where a checksum holds; at most so many. */
export const readWrapped = (text: string, most: number): OtherReading[] => {
  const readings: OtherReading[] = [];
  let place = text.indexOf('\n');
  for (; place >= 0 && readings.length < most; place = text.indexOf('\n', place + 1)) {
    if (text.charCodeAt(place + 1) === lineBreak) continue;
    const cut = readBreak(text, place);
    if (!cut) continue;
    const from = Math.max(0, cut.before - contextBefore);
    const slice = text.slice(from, cut.behind + contextBehind);
    const gap = { index: cut.before + 1 - from, length: cut.behind - cut.before - 1, kept: cut.kept };
    const joined = replaceParts(slice, [gap]);
    readings.push({
      text: joined.text,
      toStart: (offset) => from + joined.toStart(offset),
      toEnd: (offset) => from + joined.toEnd(offset),
      because: 'over a line break',
      accepts: (candidate, { start, end }) => {
        if (start > cut.before || end <= cut.behind) return false;
        const { run } = cut;
        return !run || (start >= run.start && end <= run.end && isProven(candidate, joined.text));
      },
    });
  }
  return readings;
};
