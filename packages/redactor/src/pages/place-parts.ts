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
  for (const [index, word] of words.entries()) {
    const parts = changes.filter((part) => isTouched(word, part));
    if (parts.length === 0) {
      layer.push({ text: text.slice(word.start, word.end), box: word.box });
      continue;
    }
    const changed = changeWord(text, word, parts);
    if (changed === '') continue;
    let box = word.box;
    for (let next = index + 1; next < words.length; next += 1) {
      const other = words[next];
      if (!other || other.line !== word.line || !parts.some((part) => isTouched(other, part))) break;
      box = join(box, other.box);
    }
    layer.push({ text: changed, box });
  }
  return layer;
};
