import type {
  LexicalClause,
  LexicalQuery,
  PhraseClause,
  SearchChunk,
  TermClause,
  TextPartName,
} from '../../../src/ports/index.ts';
import { nearestTerms } from '../../../src/search/index.ts';

const termsOf = (chunk: SearchChunk, part: TextPartName | null): (readonly string[])[] =>
  chunk.parts.filter(({ name }) => part === null || name === part).map(({ terms }) => terms);

export const expandTerm = (clause: TermClause, chunks: readonly SearchChunk[]): string[] => {
  const vocabulary = new Set(chunks.flatMap((chunk) => termsOf(chunk, null).flat()));
  if (clause.edits === 0 || vocabulary.has(clause.term)) return [clause.term];
  return nearestTerms({ ...clause, vocabulary });
};

/** How often the clause is in the chunk, a misspelt term by those that stand for it. */
const countClause = (
  chunk: SearchChunk,
  clause: TermClause | PhraseClause,
  expanded: readonly string[],
): number => {
  const fits = (terms: readonly string[], start: number): boolean => {
    if (clause.kind === 'phrase') {
      return clause.terms.length > 0 && clause.terms.every((term, place) => terms[start + place] === term);
    }
    const found = terms[start] ?? '';
    return expanded.some((term) => (clause.prefix ? found.startsWith(term) : found === term));
  };
  return termsOf(chunk, clause.part)
    .map((terms) => terms.filter((_, start) => fits(terms, start)).length)
    .reduce((sum, count) => sum + count, 0);
};

const lengthOf = (chunk: SearchChunk): number => termsOf(chunk, null).flat().length;

/** BM25 (k1 = 1.2, b = 0.75) of the chunks that fit the query; `statistics` are all chunks of the index. */
export const scoreTerms = (options: {
  query: LexicalQuery;
  chunks: readonly SearchChunk[];
  statistics: readonly SearchChunk[];
}): Map<SearchChunk, number> => {
  const { query, chunks, statistics } = options;
  const meanLength = statistics.reduce((sum, chunk) => sum + lengthOf(chunk), 0) / statistics.length;
  const prepareOne = (clause: TermClause | PhraseClause) => {
    const expanded = clause.kind === 'term' ? expandTerm(clause, statistics) : [];
    const count = (chunk: SearchChunk) => countClause(chunk, clause, expanded);
    const having = statistics.filter((chunk) => count(chunk) > 0).length;
    const rarity = Math.log(1 + (statistics.length - having + 0.5) / (having + 0.5));
    const score = (chunk: SearchChunk): number => {
      const found = count(chunk);
      const stretch = 0.25 + (0.75 * lengthOf(chunk)) / meanLength;
      return (rarity * found * 2.2) / (found + 1.2 * stretch);
    };
    return { has: (chunk: SearchChunk) => count(chunk) > 0, score };
  };
  const prepare = (clause: LexicalClause) => {
    const ways = (clause.kind === 'any' ? clause.of : [clause]).map(prepareOne);
    return {
      has: (chunk: SearchChunk) => ways.some((way) => way.has(chunk)),
      score: (chunk: SearchChunk) => ways.reduce((sum, way) => sum + way.score(chunk), 0),
    };
  };
  const [should, must, mustNot] = [query.should, query.must, query.mustNot].map((clauses) =>
    clauses.map(prepare),
  );
  const scores = new Map<SearchChunk, number>();
  for (const chunk of chunks) {
    const has = (clause: { has: (chunk: SearchChunk) => boolean }) => clause.has(chunk);
    if (!must?.every(has) || mustNot?.some(has)) continue;
    if (must.length === 0 && !should?.some(has)) continue;
    const scored = [...must, ...(should ?? [])];
    scores.set(
      chunk,
      scored.reduce((sum, clause) => sum + clause.score(chunk), 0),
    );
  }
  return scores;
};
