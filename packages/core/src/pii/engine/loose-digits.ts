/** A part of a text that is replaced, by one character at most. */
export type Replaced = { index: number; length: number; kept: string };

/** Single digits and capitals with spaces between them (`4 1 1 1 - 1 1 1 1`), as those write who hide numbers. */
export const spacedRun = /(?<![A-Za-z\d])[A-Z\d](?: (?:- )?[A-Z\d]){6,40}(?![A-Za-z\d])/g;

const digitWords: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'zero|null|nul|cero|zéro|oh',
    'one|eins|un|uno|een',
    'two|zwei|zwo|deux|dos|due|twee',
    'three|drei|trois|tres|tre|drie',
    'four|vier|quatre|cuatro|quattro',
    'five|fünf|cinq|cinco|cinque|vijf',
    'six|sechs|seis|sei|zes',
    'seven|sieben|sept|siete|sette|zeven',
    'eight|acht|huit|ocho|otto',
    'nine|neun|neuf|nueve|nove|negen',
  ].flatMap((list, digit) => list.split('|').map((word) => [word, String(digit)])),
);

/** A digit that is written as a word, in six languages. */
export const digitWord = new RegExp(
  `(?<![A-Za-z\\u00c0-\\u024f\\d])(?:${Object.keys(digitWords).join('|')})(?![A-Za-z\\u00c0-\\u024f\\d])`,
  'gi',
);

/** What stands between spoken digits, and what it is in the number: a space alone parts no groups. */
const spokenGaps: Readonly<Record<string, string>> = {
  ' ': '',
  '-': '',
  ', ': '-',
  ' - ': '-',
  ' dash ': '-',
  ' hyphen ': '-',
};
const leastSpoken = 7;
const longestGap = 8;

/** A run of characters with fewer digits than these is a word or a name that is spelled out. */
const leastDigits = 6;

/** Runs of spoken digits (`five five five, one two three …`), by what replaces their words and gaps. */
const findSpoken = (text: string): Replaced[] => {
  const found: Replaced[] = [];
  let run: Replaced[] = [];
  let end = 0;
  const close = () => {
    if (run.length >= 2 * leastSpoken - 1) found.push(...run);
    run = [];
  };
  for (const { 0: word, index } of text.matchAll(digitWord)) {
    const kept = digitWords[word.toLowerCase()] ?? '';
    const gap = index - end <= longestGap ? spokenGaps[text.slice(end, index)] : undefined;
    if (run.length > 0 && gap !== undefined) run.push({ index: end, length: index - end, kept: gap });
    else close();
    run.push({ index, length: word.length, kept });
    end = index + word.length;
  }
  close();
  return found;
};

const spacesOf = (run: string): Replaced[] =>
  [...run.matchAll(/ - | /g)].map(({ 0: gap, index }) => ({
    index,
    length: gap.length,
    kept: gap === ' ' ? '' : '-',
  }));

const countDigits = (run: string): number => run.replace(/\D/g, '').length;

/** What has to be replaced for digits that stand apart or are written as words to become numbers; in order. */
export const findLooseDigits = (text: string): Replaced[] => {
  const found = findSpoken(text);
  for (const { 0: run, index } of text.matchAll(spacedRun)) {
    if (countDigits(run) < leastDigits) continue;
    for (const part of spacesOf(run)) found.push({ ...part, index: index + part.index });
  }
  return found.sort((left, right) => left.index - right.index);
};
