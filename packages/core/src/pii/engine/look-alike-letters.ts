/** Letters of Cyrillic and Greek that look like one of ASCII. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅS',
    'οoιiρpνvαaκkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX',
  ].flatMap((pairs) =>
    Array.from({ length: pairs.length / 2 }, (_, at) => [pairs.charAt(2 * at), pairs.charAt(2 * at + 1)]),
  ),
);

const foreign = /[\u0370-\u03ff\u0400-\u052f]/;
const mixedWord = /[A-Za-z\d\u0370-\u03ff\u0400-\u052f]+/g;

const toLatin = (word: string): string => {
  if (!foreign.test(word) || !/[A-Za-z]/.test(word)) return word;
  let latin = '';
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charAt(at);
    const plain = foreign.test(letter) ? lookAlikes[letter] : letter;
    // A letter that looks like no other: the word is of that script, or of a formula.
    if (plain === undefined) return word;
    latin += plain;
  }
  return latin;
};

/** Turns letters that only look like Latin ones into those, in words that have Latin letters too; of the same length. */
export const foldLookAlikes = (text: string): string =>
  foreign.test(text) ? text.replace(mixedWord, toLatin) : text;
