import { countEdits } from './count-edits.ts';

const mostTerms = 5;

/**
 * The terms that a misspelt one may stand for: those with the fewest edits, nearest first and then by bytes, all with
 * the same first letter.
 */
export const nearestTerms = (options: {
  term: string;
  edits: number;
  vocabulary: Iterable<string>;
}): string[] => {
  const { term, edits } = options;
  const first = [...term][0];
  const near: { known: string; distance: number }[] = [];
  for (const known of options.vocabulary) {
    if (first === undefined || !known.startsWith(first)) continue;
    // An edit changes the length by one letter, of two units at most.
    if (Math.abs(known.length - term.length) > edits * 2) continue;
    const distance = countEdits({ from: term, to: known, most: edits });
    if (distance <= edits) near.push({ known, distance });
  }
  return near
    .toSorted((one, other) => one.distance - other.distance || (one.known < other.known ? -1 : 1))
    .slice(0, mostTerms)
    .map(({ known }) => known);
};
