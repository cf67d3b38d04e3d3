import { type PiiCandidate, piiScores } from '../engine/pii-entity.ts';
import type { PiiText } from '../engine/pii-text.ts';
import type { FoundName } from './find-names.ts';

/** Between a place and its postcode: `Berlin 10115`, `10115 Berlin`, `Springfield, IL 62704`. */
const joint = /^(?: |, ?)$/;
const shape = /^\d{5}$/;
/** Abbreviations of states between a place and its postcode. */
const state = /^[A-Z]{2}$/;

const gapBetween = (text: PiiText, left: number, right: number): string =>
  text.text.slice(text.tokens.ends[left], text.tokens.starts[right]);

const isPostcode = (text: PiiText, index: number): boolean =>
  index >= 0 && index < text.tokens.count && shape.test(text.token(index));

/** The token of the postcode beside a place; -1 when there is none. */
const findBeside = (text: PiiText, place: FoundName): number => {
  const before = place.first - 1;
  if (isPostcode(text, before) && gapBetween(text, before, place.first) === ' ') return before;
  let after = place.last + 1;
  if (after >= text.tokens.count || !joint.test(gapBetween(text, place.last, after))) return -1;
  if (state.test(text.token(after))) {
    after += 1;
    if (after >= text.tokens.count || gapBetween(text, after - 1, after) !== ' ') return -1;
  }
  return isPostcode(text, after) ? after : -1;
};

/** Whether digits go on beside a token (`10.115,50`): then it is an amount. */
const isPartOfNumber = (text: PiiText, index: number): boolean => {
  const end = text.tokens.ends[index] ?? 0;
  return /^[.,:%]\d|^ ?[%€$£]|^ (?:EUR|USD|people|inhabitants)/.test(text.text.slice(end, end + 12));
};

/** Postcodes of five digits that stand directly beside a place. */
export const findPostcodesBesidePlaces = (text: PiiText, names: readonly FoundName[]): PiiCandidate[] =>
  names
    .filter((name) => name.kind === 'LOCATION')
    .map((place) => findBeside(text, place))
    .filter((index) => index >= 0 && !isPartOfNumber(text, index))
    .map((index) => ({
      type: 'ZIP_CODE',
      start: text.tokens.starts[index] ?? 0,
      end: text.tokens.ends[index] ?? 0,
      score: piiScores.moderate,
      because: 'five digits directly beside a place',
    }));
