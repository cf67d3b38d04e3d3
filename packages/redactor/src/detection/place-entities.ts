import type { Box } from '@assay/core/documents';
import type { DocumentEntity } from '@assay/core/pii/kept';
import type { RedactionSpan } from '@assay/core/redaction';
import type { PageText, PlacedWord } from '../pages/page-text.ts';

/** Shares of the smaller of two that have to lie in each other. */
const leastWide = 0.3;
const leastTall = 0.5;

const overlap = (options: { from: number; to: number; otherFrom: number; otherTo: number }): number => {
  const { from, to, otherFrom, otherTo } = options;
  const smaller = Math.min(to - from, otherTo - otherFrom);
  const shared = Math.min(to, otherTo) - Math.max(from, otherFrom);
  return smaller <= 0 ? (shared >= 0 ? 1 : 0) : shared / smaller;
};

/** Whether a word, or what was found in it, stands in a box. */
export const isInBox = (word: Box, box: Box): boolean =>
  overlap({ from: word[0], to: word[2], otherFrom: box[0], otherTo: box[2] }) >= leastWide &&
  overlap({ from: word[1], to: word[3], otherFrom: box[1], otherTo: box[3] }) >= leastTall;

/** Words in a row become one span. */
const toRuns = (words: readonly PlacedWord[], boxes: readonly Box[]): { start: number; end: number }[] => {
  const runs: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const { box, start, end } of words) {
    const isFound = boxes.some((one) => isInBox(box, one));
    const last = runs.at(-1);
    if (isFound && isOpen && last) last.end = end;
    else if (isFound) runs.push({ start, end });
    isOpen = isFound;
  }
  return runs;
};

/** All places in which a text says exactly this. */
export const findExact = (text: string, quote: string): { start: number; end: number }[] => {
  const places: { start: number; end: number }[] = [];
  if (quote === '') return places;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length))
    places.push({ start: at, end: at + quote.length });
  return places;
};

const seen: ReadonlySet<DocumentEntity['where']> = new Set(['text', 'cell', 'value']);

/** Where in a page's text the entities that stand on this page are; words that are touched go with what was found. */
export const placeOnPage = (
  { text, words }: PageText,
  page: number,
  entities: readonly DocumentEntity[],
): RedactionSpan[] =>
  entities.flatMap(({ type, where, page: on, boxes, quote }) => {
    if (on !== page || !seen.has(where)) return [];
    return toRuns(words, boxes).map(({ start, end }): RedactionSpan => {
      const [only, second] = findExact(text.slice(start, end), quote);
      if (!only || second) return { type, start, end };
      return { type, start: start + only.start, end: start + only.end };
    });
  });
