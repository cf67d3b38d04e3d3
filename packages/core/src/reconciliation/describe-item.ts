import { foldText } from './fold-text.ts';

/** What an item is called, taken apart for comparison: `words` are stems, each once. */
export type ItemWords = { words: ReadonlySet<string>; numbers: ReadonlySet<string> };

/** Words that name no item. */
const stopWords = new Set(
  'the a an of for and or with per in on at to by from der die das den dem des ein eine und oder mit fur pro je im am zu zum zur von vom bei auf'.split(
    ' ',
  ),
);
/** Months and years say when a service was given, not which; a price list names neither. */
const months = new Set(
  [
    'january february march april may june july august september october november december',
    'januar februar marz mai juni juli oktober dezember jan feb mar apr jun jul aug sep sept oct okt nov dec dez',
  ].flatMap((row) => row.split(' ')),
);
const date = /\b(\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\/(19|20)\d{2}|(19|20)\d{2}[-/]\d{1,2})\b/g;
const isYear = (word: string): boolean => /^(19|20)\d{2}$/.test(word);

/** German and English endings of plural and case; a stem keeps at least three letters, four before `er`. */
const endings: readonly (readonly [string, number])[] = [
  ['ies', 3],
  ['es', 3],
  ['en', 3],
  ['er', 4],
  ['y', 3],
  ['e', 3],
  ['n', 3],
  ['s', 3],
];

const stem = (word: string): string => {
  if (/\d/.test(word)) return word;
  const ending = endings.find(
    ([suffix, rest]) => word.endsWith(suffix) && word.length - suffix.length >= rest,
  );
  return ending === undefined ? word : stem(word.slice(0, -ending[0].length));
};

/** `A4, 80g` becomes `a4 80 g`: a number parts from the unit after it but not from the letters before it. */
export const describeItem = (description: string): ItemWords => {
  const parts = foldText(description)
    .replace(date, ' ')
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\b(\d+(?:\.\d+)?)(?=\p{L})/gu, '$1 ')
    .split(/[^\p{L}\p{N}.]+|\.(?!\d)|(?<!\d)\./u)
    .filter((word) => word !== '' && !stopWords.has(word));
  const lasting = parts.filter((word) => !months.has(word) && !isYear(word));
  // A description of nothing but a period is compared as it stands.
  const words = new Set((lasting.length > 0 ? lasting : parts).map(stem));
  return { words, numbers: new Set([...words].filter((word) => /\d/.test(word))) };
};
