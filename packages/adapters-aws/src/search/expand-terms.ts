import type { TermClause } from '@assay/core/ports';
import { nearestTerms } from '@assay/core/search';
import { fromIndexTerm, toIndexTerm, toLiteral } from './index-tokens.ts';
import { bucketsOf, type IndexReader } from './search-answers.ts';

/** Words within the distance that OpenSearch looks for, nearest first; five are taken. */
const mostExpansions = 256;
/** Words of the chunks that have one of them, of nearly the same length and the same first letter. */
const mostWords = 10_000;

/** The terms that a term stands for: itself, or the nearest known ones where it is not known and may be misspelt. */
export const expandTerm = async (reader: IndexReader, clause: TermClause): Promise<string[]> => {
  const { term, edits } = clause;
  const value = toIndexTerm(term);
  const [first, ...others] = value;
  if (edits === 0 || first === undefined) return [term];
  const rest = { least: Math.max(0, others.length - edits), most: others.length + edits };
  const answer = await reader.search({
    size: 0,
    query: {
      fuzzy: {
        terms: {
          value,
          fuzziness: String(edits),
          prefix_length: 1,
          max_expansions: mostExpansions,
          transpositions: true,
        },
      },
    },
    aggs: {
      terms: {
        terms: {
          field: 'terms',
          size: mostWords,
          include: `${toLiteral(first)}.{${rest.least},${rest.most}}`,
        },
      },
    },
  });
  const found = bucketsOf(answer?.aggregations?.terms).map(({ key }) => key);
  if (found.includes(value)) return [term];
  return nearestTerms({ term, edits, vocabulary: found.map(fromIndexTerm) });
};
