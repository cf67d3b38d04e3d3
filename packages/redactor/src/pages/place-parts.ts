import type { Box } from '@assay/core/documents';
import type { TextChange } from '../carriers/carrier.ts';
import type { PageText, PlacedWord } from './page-text.ts';

/** A word of the page as it is to be read after the redaction. */
export type LayerWord = { text: string; box: Box };

const isTouched = (word: { start: number; end: number }, part: { start: number; end: number }): boolean =>
  part.start < word.end && part.end > word.start;

const join = (left: Box, right: Box): Box => [
  Math.min(left[0], right[0]),
  Math.min(left[1], right[1]),
  Math.max(left[2], right[2]),
  Math.max(left[3], right[3]),
];

/** What is to be painted for spans: all words that one touches, whole, and what lies between those of one line. */
export const boxesOf = (page: PageText, spans: readonly { start: number; end: number }[]): Box[] =>
  spans.flatMap((span) => {
    const byLine = new Map<number, Box>();
    for (const word of page.words) {
      if (!isTouched(word, span)) continue;
      const before = byLine.get(word.line);
      byLine.set(word.line, before ? join(before, word.box) : word.box);
    }
    return [...byLine.values()];
  });

/** What is left of a word, with the replacements that begin in it. */
const changeWord = (text: string, word: PlacedWord, parts: readonly TextChange[]): string => {
  let out = '';
  let at = word.start;
  for (const { start, end, replacement } of parts) {
    out += text.slice(at, Math.max(at, start));
    if (start >= word.start) out += replacement;
    at = Math.min(word.end, Math.max(at, end));
  }
  return out + text.slice(at, word.end);
};

/** The words after the redaction: a replacement stands where its value began, over its words of that line. */
export const toLayer = ({ text, words }: PageText, changes: readonly TextChange[]): LayerWord[] => {
  const layer: LayerWord[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) continue;
    const parts = changes.filter((part) => isTouched(word, part));
    let changed = changeWord(text, word, parts);
    let box = word.box;
    const last = parts.at(-1);
    // What is left behind a value, such as a comma, stays with it.
    for (let next = words[index + 1]; last && next; next = words[index + 1]) {
      if (next.line !== word.line || !isTouched(next, last)) break;
      const own = changes.filter((part) => next && isTouched(next, part));
      if (own.length > 1) break;
      changed += changeWord(text, next, own);
      box = join(box, next.box);
      index += 1;
    }
    if (changed !== '') layer.push({ text: changed, box });
  }
  return layer;
};
