import { isFileName } from '../../countries/surroundings.ts';
import { standsAlone } from '../../engine/pattern-recognizer.ts';
import { type PiiCandidate, piiScores } from '../../engine/pii-entity.ts';
import type { PiiText } from '../../engine/pii-text.ts';
import type { Recognizer } from '../../engine/recognizer.ts';
import { judgeLabelled, judgePhone } from './judge-phone.ts';
import { hasPhoneLabel } from './label-before.ts';
import { phoneAgainst, phoneContext } from './phone-words.ts';

/** Groups of digits and single separators, brackets around an area, a hyphen with spaces around it, a slash behind an area. */
const body =
  /(?:\(\+|\+?\(?)(?:0 ?\d{2,5}\)? \/ (?=\d))?\d{1,15}(?:(?:\)?[ ./-]\(?|\)|\(| - )\d{1,12}){0,7}\)?/y;
const extension = /(?:,? ?(?:extension|ext\.?|x|durchwahl|poste|int\.?)|#| ?x)[ :.]?\d{1,6}(?!\d)/iy;

const minDigits = 7;
/** Right behind a label for phones. */
const minLabelled = 6;
const maxLabelled = 8;
/** E.164: fifteen digits at most; with a prefix for abroad a few more. */
const maxDigits = 17;
/** How many groups at the end may belong to what follows the number. */
const maxCuts = 3;

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Where the number that begins at this digit token begins: at its `+`, its bracket, or itself. */
const startOf = (text: string, digit: number): number => {
  let start = digit;
  if (text.charAt(start - 1) === '(') start -= 1;
  if (text.charAt(start - 1) !== '+') return start;
  // `(+33) 1 …`: the bracket stands before the plus, and is closed behind the country code.
  const opened =
    start === digit && text.charAt(start - 2) === '(' && /^\d{1,3}\)/.test(text.slice(digit, digit + 4));
  return opened ? start - 2 : start - 1;
};

/** Whether a number begins with a sign of its own. */
const isMarked = (text: string, start: number): boolean =>
  text.charAt(start) === '+' || text.charAt(start) === '(';

/** What stands before is of the same number, or tells that it is of another kind: `1234 4111`, `AB-212`, `$ 5`. */
const goesOnFrom = (text: string, start: number): boolean => {
  if (isMarked(text, start)) return false;
  if (start === 0) return false;
  const sign = text.charAt(start - 1);
  if (sign === ' ') return isDigit(text.charCodeAt(start - 2));
  return '-_/.'.includes(sign) ? /[\p{L}\d]/u.test(text.charAt(start - 2)) : '€$£¥'.includes(sign);
};

/** A number of another kind stands before or behind: `1234 4111 1111`, `AB-212-555`, `3.5 x`. */
const isPartOfMore = (text: string, span: { start: number; end: number }): boolean => {
  const { start, end } = span;
  const boundary = isMarked(text, start) ? 'word' : 'number';
  if (!standsAlone(text, span, boundary) || isFileName(text, end)) return true;
  return /^(?:[-_/][\p{L}\d]| ?(?:[€%]|EUR\b|USD\b)|\.\d)/u.test(text.slice(end, end + 4));
};

/** Without its last group and what stands before that; the whole where there is one group. */
const cutGroup = (value: string): string => {
  let end = value.endsWith(')') ? value.length - 1 : value.length;
  while (end > 0 && isDigit(value.charCodeAt(end - 1))) end -= 1;
  while (end > 0 && !isDigit(value.charCodeAt(end - 1))) end -= 1;
  return end > 0 ? value.slice(0, end) : value;
};

const countDigits = (text: string, start: number, end: number): number => {
  let count = 0;
  for (let at = start; at < end; at += 1) if (isDigit(text.charCodeAt(at))) count += 1;
  return count;
};

const endWithExtension = (text: string, end: number): number => {
  extension.lastIndex = end;
  return extension.test(text) ? extension.lastIndex : end;
};

/** Brackets around all of a number are the sentence's and not its own; so is one that is not closed within. */
const isWrapped = (matched: string): boolean => {
  if (!matched.startsWith('(')) return false;
  const closed = matched.indexOf(')');
  return closed < 0 || closed === matched.length - 1;
};

const readAt = (text: PiiText, opened: number): PiiCandidate | null => {
  body.lastIndex = opened;
  if (!body.test(text.text) || countDigits(text.text, opened, body.lastIndex) < minLabelled) return null;
  const matched = text.text.slice(opened, body.lastIndex);
  const start = isWrapped(matched) ? opened + 1 : opened;
  if (goesOnFrom(text.text, start)) return null;
  let rest = '';
  for (let cuts = 0; cuts <= maxCuts; cuts += 1) {
    const cut = cuts === 0 ? matched.slice(start - opened) : cutGroup(rest);
    if (cut === rest) return null;
    rest = cut;
    // A bracket that was not opened within the number closes the sentence's own.
    const value = cut.endsWith(')') && cut.split('(').length < cut.split(')').length ? cut.slice(0, -1) : cut;
    const digits = countDigits(value, 0, value.length);
    if (digits < minLabelled) return null;
    if (digits > maxDigits) continue;
    const plain =
      digits < minDigits ? null : judgePhone(value, text.language, cuts > 0 ? piiScores.moderate : 0);
    const isShort = !plain && cuts === 0 && digits <= maxLabelled;
    const verdict = isShort && hasPhoneLabel(text, start) ? judgeLabelled(value) : plain;
    if (!verdict) continue;
    // What was cut off is another number: only a number that stands by itself may end there.
    if (cuts > 0 && verdict.score < piiScores.moderate) continue;
    const end = endWithExtension(text.text, start + value.length);
    if (cuts === 0 && isPartOfMore(text.text, { start, end })) return null;
    if (cuts > 0 && isPartOfMore(text.text, { start, end: start + value.length })) continue;
    return { type: 'PHONE_NUMBER', start, end, ...verdict };
  }
  return null;
};

const find = (text: PiiText): PiiCandidate[] => {
  const found: PiiCandidate[] = [];
  let seen = 0;
  const { starts } = text.tokens;
  for (const index of text.digitTokens) {
    const digit = starts[index] ?? 0;
    if (digit < seen) continue;
    const candidate = readAt(text, startOf(text.text, digit));
    if (!candidate) continue;
    found.push(candidate);
    seen = candidate.end;
  }
  return found;
};

/**
 * Phone numbers of all regions in international form, of many in national form; by the numbering plans of
 * libphonenumber, the way they are written, and the words around them.
 */
export const phoneRecognizer: Recognizer = {
  name: 'phone',
  types: ['PHONE_NUMBER'],
  description: 'phone numbers by the numbering plans of their regions',
  method: 'pattern',
  patterns: [body, extension],
  context: phoneContext,
  against: phoneAgainst,
  find,
};
