import type { Box } from '../../../documents/read-document.ts';
import type { Evidence } from '../../extraction.ts';
import type { ValueKind } from '../invoice-data.ts';
import { toNumberKey, toPrintedCurrencies, toPrintedDates } from './printed-forms.ts';
import { type IndexedWord, toTokens, type WordIndex } from './word-index.ts';

/** A place where a value is printed: words in reading order, and how far down it stands (page + share of it). */
export type ValueMatch = { words: readonly number[]; y: number };

export type ValueLocator = {
  /** All places of a value from top to bottom; the same question again costs nothing. */
  findAll: (options: { kind: ValueKind; value: string }) => readonly ValueMatch[];
  toEvidence: (words: readonly number[]) => Evidence[];
};

/** How many tokens ahead a wrapped line may go on: other columns of the row stand in between. */
const wrapReach = 80;
/** A value goes on at most so many of its line heights further down. */
const wrapHeights = 2.5;

const centre = (word: IndexedWord): number => word.page + (word.box[1] + word.box[3]) / 2;

const joinBoxes = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map((box) => box[0])),
  Math.min(...boxes.map((box) => box[1])),
  Math.max(...boxes.map((box) => box[2])),
  Math.max(...boxes.map((box) => box[3])),
];

/** Whether `next` begins a further line of the block that `first` began. */
const wrapsTo = (options: { first: IndexedWord; last: IndexedWord; next: IndexedWord }): boolean => {
  const { first, last, next } = options;
  const height = last.box[3] - last.box[1];
  const down = next.box[1] - last.box[1];
  return (
    next.page === last.page &&
    down > height / 2 &&
    down < height * wrapHeights &&
    Math.abs(next.box[0] - first.box[0]) < height * 2
  );
};

/**
 * Follows the characters of the value over the tokens from `start`; `null` when they part. With `wraps` the value
 * may go on in the line below, past the words of other columns.
 */
const follow = (options: {
  index: WordIndex;
  compact: string;
  start: number;
  wraps: boolean;
}): number[] | null => {
  const { index, compact } = options;
  const wordOf = (place: number) => index.words[index.tokens[place]?.word ?? -1];
  const first = wordOf(options.start);
  const words: number[] = [];
  let last = first;
  let rest = compact;
  let at = options.start;
  while (rest !== '' && first !== undefined && last !== undefined) {
    const end = at + (options.wraps && words.length > 0 ? wrapReach : 1);
    const from = at;
    let token = index.tokens[at];
    for (; token !== undefined && at < end; at += 1, token = index.tokens[at]) {
      const next = wordOf(at);
      const follows = at === from || (next !== undefined && wrapsTo({ first, last, next }));
      if (follows && rest.startsWith(token.text)) break;
    }
    if (token === undefined || at >= end) return null;
    if (words.at(-1) !== token.word) words.push(token.word);
    last = index.words[token.word];
    rest = rest.slice(token.text.length);
    at += 1;
  }
  return rest === '' ? words : null;
};

/** Long values repeat their beginning seldom: so many characters are enough to find where one starts. */
const longestStart = 40;

const findText = (options: { index: WordIndex; text: string; wraps: boolean }): number[][] => {
  const { index, text, wraps } = options;
  const compact = toTokens(text).join('');
  const found: number[][] = [];
  for (let length = 1; length <= Math.min(compact.length, longestStart); length += 1) {
    for (const start of index.tokensByText.get(compact.slice(0, length)) ?? []) {
      const words = follow({ index, compact, start, wraps });
      if (words !== null) found.push(words);
    }
  }
  return found;
};

/** What stands in one piece is surer than what was put together over lines. */
const findWrappingText = (index: WordIndex, text: string): number[][] => {
  const whole = findText({ index, text, wraps: false });
  return whole.length > 0 ? whole : findText({ index, text, wraps: true });
};

const findRaw = (index: WordIndex, { kind, value }: { kind: ValueKind; value: string }): number[][] => {
  switch (kind) {
    case 'text':
      return findWrappingText(index, value);
    case 'date':
      return toPrintedDates(value).flatMap((form) => findText({ index, text: form, wraps: false }));
    case 'currency':
      return toPrintedCurrencies(value).flatMap((form) => findText({ index, text: form, wraps: false }));
    case 'number':
      return (index.numbers.get(toNumberKey(value)) ?? []).map(([first, last]) =>
        first === last ? [first] : [first, last],
      );
    default:
      return kind satisfies never;
  }
};

export const createValueLocator = (index: WordIndex): ValueLocator => {
  const known = new Map<string, readonly ValueMatch[]>();
  return {
    findAll: (question) => {
      const key = `${question.kind} ${question.value}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const matches: ValueMatch[] = [];
      for (const words of findRaw(index, question)) {
        const first = index.words[words[0] ?? -1];
        if (first !== undefined) matches.push({ words, y: centre(first) });
      }
      matches.sort((a, b) => a.y - b.y || (a.words[0] ?? 0) - (b.words[0] ?? 0));
      known.set(key, matches);
      return matches;
    },
    toEvidence: (places) => {
      const words = places.map((place) => index.words[place]).filter((word) => word !== undefined);
      const pages = [...new Set(words.map((word) => word.page))];
      return pages.map((page) => {
        const onPage = words.filter((word) => word.page === page);
        const quote = onPage.map((word) => word.text).join(' ');
        return { page, box: joinBoxes(onPage.map((word) => word.box)), quote };
      });
    },
  };
};
