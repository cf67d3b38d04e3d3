import type { FoldedText } from '../replaced-text.ts';
import type { ScoredCandidate } from '../score-candidates.ts';

/** A part of a text as it may also be read; offsets that it is brought back to are those of the whole text. */
export type OtherReading = FoldedText & {
  /** What was done to read it so, as one sentence part. */
  because: string;
  /** Whether what was found in it is to be believed, by what it is and where it stands in the whole text. */
  accepts(candidate: ScoredCandidate, place: { start: number; end: number }): boolean;
};

/** Characters before and behind a part that are read with it, for the words in them. */
export const contextBefore = 120;
export const contextBehind = 60;

/** An alphanumeric value of some length whose check digits hold, as account numbers of all countries: no accident. */
const isLongCode = ({ start, end }: { start: number; end: number }, text: string): boolean =>
  end - start >= 15 && /[A-Za-z]/.test(text.slice(start, end));

/** Whether a checksum holds that is strong, or that stands beside a word for it. */
export const isProven = (candidate: ScoredCandidate, text: string): boolean =>
  candidate.verified && (candidate.reason.context !== undefined || isLongCode(candidate, text));

export const isDigitUnit = (unit: number): boolean => unit >= 48 && unit <= 57;
export const isAlphanumericUnit = (unit: number): boolean =>
  isDigitUnit(unit) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/** Longer values than these are not put together. */
const longestValue = 42;

/** Goes from `at` over letters, digits and single signs between them, one way; the offset of the last of them. */
export const goOverValue = (text: string, at: number, step: 1 | -1): number => {
  let last = at;
  for (let next = at + step; Math.abs(next - at) < longestValue; next += step) {
    const unit = text.charCodeAt(next);
    if (isAlphanumericUnit(unit)) last = next;
    else if (Math.abs(next - last) > 1 || !/[ .-]/.test(text.charAt(next))) break;
  }
  return last;
};

export const countDigitUnits = (text: string): number => text.replace(/\D/g, '').length;
