import { matchesOf } from './matches-of.ts';

/** Letters of Cyrillic and Greek that look like one of ASCII. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅS',
    'οoιiρpνvαaκkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX',
  ].flatMap((pairs) =>
    Array.from({ length: pairs.length / 2 }, (_, at) => [pairs.charAt(2 * at), pairs.charAt(2 * at + 1)]),
  ),
);

const otherScript = /[\u0370-\u03ff\u0400-\u052f]/g;
const wordUnit = /[A-Za-z\d\u0370-\u03ff\u0400-\u052f]/;

const isOtherScript = (unit: number): boolean =>
  (unit >= 0x370 && unit <= 0x3ff) || (unit >= 0x400 && unit <= 0x52f);

/** Whether a text has a letter of Greek or Cyrillic. */
export const hasOtherScript = (text: string): boolean => text.search(otherScript) >= 0;

const toLatin = (word: string): string => {
  if (!/[A-Za-z]/.test(word)) return word;
  let latin = '';
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    const plain = isOtherScript(word.charCodeAt(at)) ? lookAlikes[letter] : letter;
    // A letter that looks like no other: the word is of that script, or of a formula.
    if (plain === undefined) return word;
    latin += plain;
  }
  return latin;
};

/** Turns letters that only look like Latin ones into those, in words that have Latin letters too; of the same length. */
export const foldLookAlikes = (text: string): string => {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of matchesOf(text, otherScript)) {
    if (index < from) continue;
    let start = index;
    while (start > from && wordUnit.test(text.charAt(start - 1))) start -= 1;
    let end = index + 1;
    while (end < text.length && wordUnit.test(text.charAt(end))) end += 1;
    parts.push(text.slice(from, start), toLatin(text.slice(start, end)));
    from = end;
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
};
