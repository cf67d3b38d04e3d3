import type { AllowsValue } from '../detector.ts';
import type { RedactionSpan } from './redaction-span.ts';

/** Words before and behind a span with which it may be an allowed value. */
const reach = 3;
/** Characters that are looked at on each side. */
const longestSide = 120;

const wordBefore = /[\p{L}\p{M}\p{N}]+[^\p{L}\p{M}\p{N}\n]{0,3}$/u;
const wordBehind = /^[^\p{L}\p{M}\p{N}\n]{0,3}[\p{L}\p{M}\p{N}]+/u;

/** How far before a span its words begin, the nearest first; 0 for none of them. */
const listStarts = (text: string, start: number): number[] => {
  const starts = [start];
  let before = text.slice(Math.max(0, start - longestSide), start);
  for (let word = wordBefore.exec(before); word && starts.length <= reach; word = wordBefore.exec(before)) {
    before = before.slice(0, word.index);
    starts.push((starts.at(-1) ?? start) - word[0].length);
  }
  return starts;
};

const listEnds = (text: string, end: number): number[] => {
  const ends = [end];
  let behind = text.slice(end, end + longestSide);
  for (let word = wordBehind.exec(behind); word && ends.length <= reach; word = wordBehind.exec(behind)) {
    behind = behind.slice(word[0].length);
    ends.push((ends.at(-1) ?? end) + word[0].length);
  }
  return ends;
};

/** Whether a span is an allowed value, or with up to three words before and behind it a part of one. */
export const isWithinAllowed = (text: string, span: RedactionSpan, allows: AllowsValue): boolean => {
  const ends = listEnds(text, span.end);
  return listStarts(text, span.start).some((start) =>
    ends.some((end) => allows(span.type, text.slice(start, end))),
  );
};
