import type { Box } from '@assay/core/documents';
import { editDistance } from './edit-distance.ts';
import type { ScanResult, TruthLine } from './scan-case.ts';

export type ScanScore = {
  /** Letters to change, to add and to leave out; white space and case are passed over. */
  errors: number;
  letters: number;
  words: number;
  /** Words of which half and more lies on a line of the truth. */
  wordsOnLines: number;
};

/** The share of a word's box that must lie on a line. */
const leastShare = 0.5;

const fold = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** The share of a word that lies on a line, and how well the two stand at one height: at most 1. */
const place = (word: Box, line: Box): { share: number; fit: number } => {
  const wide = Math.min(word[2], line[2]) - Math.max(word[0], line[0]);
  const high = Math.min(word[3], line[3]) - Math.max(word[1], line[1]);
  if (wide <= 0 || high <= 0) return { share: 0, fit: 0 };
  const share = (wide * high) / ((word[2] - word[0]) * (word[3] - word[1]));
  const away = Math.abs(word[1] + word[3] - line[1] - line[3]) / (word[3] - word[1] + line[3] - line[1]);
  return { share, fit: share - away / 2 };
};

/**
 * Gives each word to the line of the truth on which it stands, and compares line by line: the order in which a data set
 * tells its lines says nothing. Words that stand on none are errors, letter by letter.
 */
export const scoreScan = (options: {
  lines: readonly TruthLine[];
  words: ScanResult['words'];
}): ScanScore => {
  const { lines, words } = options;
  const found = lines.map((): ScanResult['words'] => []);
  const score = { errors: 0, letters: 0, words: words.length, wordsOnLines: 0 };
  for (const word of words) {
    const places = lines.map((line) => place(word.box, line.box));
    if (places.some(({ share }) => share >= leastShare)) score.wordsOnLines += 1;
    const best = Math.max(0, ...places.map(({ fit }) => fit));
    const line = best > 0 ? found[places.findIndex(({ fit }) => fit === best)] : undefined;
    if (line === undefined) score.errors += fold(word.text).length;
    else line.push(word);
  }
  for (const [index, line] of lines.entries()) {
    const read = (found[index] ?? []).toSorted((one, other) => one.box[0] - other.box[0]);
    const text = fold(line.text);
    score.letters += text.length;
    score.errors += editDistance(text, fold(read.map((word) => word.text).join('')));
  }
  return score;
};
