import type { LexicalClause, LexicalQuery, PhraseClause, TermClause } from '@assay/core/ports';
import { toIndexWord } from './index-words.ts';

/** A word in quotes is a word to FTS5 whatever it says; none of ours holds a quote. */
const quote = (words: readonly string[]): string => `"${words.join(' ')}"`;

/** The terms that a clause stands for. */
export type Expand = (clause: TermClause) => readonly string[];

/** Null for what fits nothing. */
const toOne = (clause: TermClause | PhraseClause, expand: Expand): string | null => {
  const inPart = clause.part === null ? '' : `${clause.part} : `;
  if (clause.kind === 'phrase') {
    const words = clause.terms.map(toIndexWord);
    return words.length === 0 || words.includes('') ? null : inPart + quote(words);
  }
  const words = expand(clause)
    .map(toIndexWord)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  const ways = words.map((word) => `${quote([word])}${clause.prefix ? ' *' : ''}`);
  return `${inPart}(${ways.join(' OR ')})`;
};

/** Null for a clause that fits nothing. */
const toExpression = (clause: LexicalClause, expand: Expand): string | null => {
  if (clause.kind !== 'any') return toOne(clause, expand);
  const ways = clause.of.map((one) => toOne(one, expand)).filter((one) => one !== null);
  return ways.length === 0 ? null : `(${ways.join(' OR ')})`;
};

/** What FTS5 is asked: `scored` counts, `required` and `forbidden` only decide; null where there is nothing to ask. */
export type MatchExpressions = { scored: string; required: string | null; forbidden: string | null };

/** Null for a query that nothing fits. */
export const toMatchExpressions = (query: LexicalQuery, expand: Expand): MatchExpressions | null => {
  const expressions = (clauses: readonly LexicalClause[]) =>
    clauses.map((clause) => toExpression(clause, expand));
  const known = (found: readonly (string | null)[]) => found.filter((one) => one !== null);
  const must = expressions(query.must);
  if (must.includes(null)) return null;
  const scored = known([...must, ...expressions(query.should)]);
  if (scored.length === 0) return null;
  const forbidden = known(expressions(query.mustNot));
  return {
    scored: scored.join(' OR '),
    required: must.length === 0 ? null : must.join(' AND '),
    forbidden: forbidden.length === 0 ? null : forbidden.join(' OR '),
  };
};
