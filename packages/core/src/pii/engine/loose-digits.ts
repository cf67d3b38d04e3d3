import { matchesOf } from './matches-of.ts';
import type { Replaced } from './replaced-text.ts';
import { createWordFilter, mayBeWord } from './word-filter.ts';

/** Single digits and capitals with spaces between them (`4 1 1 1 - 1 1 1 1`), as those write who hide numbers. */
export const spacedRun = /(?<![A-Za-z\d])[A-Z\d](?: (?:- )?[A-Z\d]){6,40}(?![A-Za-z\d])/g;
/** The same with other signs between them, of which there have to be more: `1.2.3.4` counts something. */
export const partedRun =
  /[A-Z\d][-._/*·][A-Z\d](?<![A-Za-z\d].{3})(?:[-._/*·][A-Z\d]){7,39}(?![A-Za-z\d]|[-._/*·][A-Za-z\d])/g;

/** Signs that stand between the groups of a number now and then, and between numbers more often. */
const oddGap = '(?:  | / |[_/·•]|\\) ?\\()';
const anyGap = `(?: - |${oddGap})`;

/** Groups of digits of these lengths, by themselves. */
const toGroups = (lengths: string, gap: string): string => {
  const groups = lengths.split(',').map((length) => `\\d{${length}}`);
  return `(?<![A-Za-z\\d]|\\d(?:[-.,:]|${anyGap}))${groups.join(gap)}(?![A-Za-z\\d]|(?:[-.,:]|${anyGap})\\d)`;
};

/** Groups of digits as cards have them, with other signs between them; of shorter numbers with dashes alone. */
export const oddGroups = new RegExp(
  [
    toGroups('4,4,4,4', anyGap),
    toGroups('4,6,5', anyGap),
    toGroups('3,2,4', ' - '),
    toGroups('3,3,4', ' - '),
  ].join('|'),
  'g',
);
/** Groups as social security and phone numbers of the United States have them: others have them too. */
export const doubtfulGroups = new RegExp(
  [toGroups('3,2,4', oddGap), toGroups('3,3,4', oddGap)].join('|'),
  'g',
);

const digitWords: ReadonlyMap<string, string> = new Map(
  [
    'zero|null|nul|cero|zéro|oh|noll',
    'one|eins|un|uno|een|um|jeden|ett',
    'two|zwei|zwo|deux|dos|due|twee|dois|dwa|två',
    'three|drei|trois|tres|tre|drie|três|trzy',
    'four|vier|quatre|cuatro|quattro|quatro|cztery|fyra',
    'five|fünf|cinq|cinco|cinque|vijf|pięć|fem',
    'six|sechs|seis|sei|zes|sześć|sex',
    'seven|sieben|sept|siete|sette|zeven|sete|siedem|sju',
    'eight|acht|huit|ocho|otto|oito|osiem|åtta',
    'nine|neun|neuf|nueve|nove|negen|dziewięć|nio',
  ].flatMap((list, digit) => list.split('|').map((word) => [word, String(digit)] as const)),
);

const digitFilter = createWordFilter(digitWords.keys());

/** Letters of Latin scripts, and digits. */
const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 48 && unit <= 57) ||
  (unit >= 0xc0 && unit <= 0x24f);

/** Calls back for each digit that is written as a word, in nine languages. */
const eachDigitWord = (
  text: string,
  visit: (found: { index: number; length: number; kept: string }) => void,
): void => {
  for (let at = 0; at < text.length; at += 1) {
    if (!isWordUnit(text.charCodeAt(at))) continue;
    const index = at;
    while (isWordUnit(text.charCodeAt(at))) at += 1;
    if (!mayBeWord(digitFilter, text, index, at)) continue;
    const kept = digitWords.get(text.slice(index, at).toLowerCase());
    if (kept !== undefined) visit({ index, length: at - index, kept });
  }
};

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
  eachDigitWord(text, ({ index, length, kept }) => {
    const gap = index - end <= longestGap ? spokenGaps[text.slice(end, index)] : undefined;
    if (run.length > 0 && gap !== undefined) run.push({ index: end, length: index - end, kept: gap });
    else close();
    run.push({ index, length, kept });
    end = index + length;
  });
  close();
  return found;
};

/** What stands between single characters, and between odd groups. */
const singleGap = / - |[^A-Z\d]/g;
const groupGap = /\D+/g;

const gapsOf = (
  run: { text: string; index: number },
  gap: RegExp,
  kept: (found: string) => string,
): Replaced[] =>
  Array.from(run.text.matchAll(gap), ({ 0: found, index }) => ({
    index: run.index + index,
    length: found.length,
    kept: kept(found),
  }));

const countDigits = (run: string): number => run.replace(/\D/g, '').length;

/** What has to be replaced for digits that stand apart or are written as words to become numbers; in order. */
export const findLooseDigits = (text: string): Replaced[] => {
  const found = findSpoken(text);
  const push = (parts: readonly Replaced[]) => {
    for (const part of parts) found.push(part);
  };
  for (const pattern of [spacedRun, partedRun]) {
    for (const { 0: run, index } of matchesOf(text, pattern)) {
      if (countDigits(run) < leastDigits) continue;
      push(gapsOf({ text: run, index }, singleGap, (gap) => (gap === ' - ' ? '-' : '')));
    }
  }
  for (const { 0: run, index } of matchesOf(text, oddGroups)) {
    // A space: what has the groups of a number and other signs is one beside a word for it.
    push(gapsOf({ text: run, index }, groupGap, () => ' '));
  }
  return found.length < 2 ? found : found.sort((left, right) => left.index - right.index);
};
