import { type Tokens, tokenFlag } from '../pii-text.ts';
import { type Replaced, replaceParts } from '../replaced-text.ts';
import {
  contextBefore,
  contextBehind,
  countDigitUnits,
  goOverValue,
  isProven,
  type OtherReading,
} from './other-reading.ts';

/** Letters that scanners read for digits. */
const digitsOf: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1' };
const both = tokenFlag.letter | tokenFlag.digit;
/** Digits and letters like them alone; or such letters among the digits of an account number. */
const onlyLikeDigits = /^[\dOoIl]+$/;
export const betweenDigits = /(?<=\d)[OoIl]{1,4}(?=\d)/g;
/** Shorter values have no checksum that proves them. */
const leastDigits = 9;

const longestToken = 40;

const findMisread = (token: string, index: number): Replaced[] => {
  const parts: Replaced[] = [];
  const pattern = onlyLikeDigits.test(token) ? /[OoIl]/g : betweenDigits;
  for (const { 0: letters, index: at } of token.matchAll(pattern)) {
    for (const [step, letter] of [...letters].entries())
      parts.push({ index: index + at + step, length: 1, kept: digitsOf[letter] ?? letter });
  }
  return parts;
};

/** Numbers in which a scanner read letters for digits; believed where a checksum holds; at most so many. */
export const readMisread = (text: string, options: { tokens: Tokens; most: number }): OtherReading[] => {
  const { count, starts, ends, flags } = options.tokens;
  const readings: OtherReading[] = [];
  let done = 0;
  for (let index = 0; index < count && readings.length < options.most; index += 1) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    if (((flags[index] ?? 0) & both) !== both || start < done || end - start > longestToken) continue;
    if (findMisread(text.slice(start, end), start).length === 0) continue;
    const first = goOverValue(text, start, -1);
    done = goOverValue(text, start, 1) + 1;
    const value = text.slice(first, done);
    if (countDigitUnits(value) < leastDigits) continue;
    const from = Math.max(0, first - contextBefore);
    const slice = text.slice(from, done + contextBehind);
    const misread = Array.from(value.matchAll(/[A-Za-z\d]+/g), ({ 0: token, index: at }) =>
      /\d/.test(token) ? findMisread(token, first - from + at) : [],
    ).flat();
    const read = replaceParts(slice, misread);
    const place = { start: misread[0]?.index ?? 0, end: (misread.at(-1)?.index ?? 0) + 1 };
    readings.push({
      text: read.text,
      toStart: (offset) => from + offset,
      toEnd: (offset) => from + offset,
      because: 'letters read as the digits that they look like',
      accepts: (candidate) =>
        candidate.start <= place.start && candidate.end >= place.end && isProven(candidate, read.text),
    });
  }
  return readings;
};
