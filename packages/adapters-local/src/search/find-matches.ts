import type { LexicalQuery, TermClause } from '@assay/core/ports';
import { nearestTerms } from '@assay/core/search';
import type { Sql } from '../sqlite/sql.ts';
import { fromIndexWord, toIndexWord } from './index-words.ts';
import { type MatchExpressions, toMatchExpressions } from './match-expressions.ts';

/** `score`: smaller is better, as FTS5 has it. */
export type Match = { key: number; score: number };

/** The terms that a term stands for: itself, or the nearest known ones where it is not known and may be misspelt. */
export const expandTerm = (sql: Sql, clause: TermClause): string[] => {
  const word = toIndexWord(clause.term);
  if (clause.edits === 0 || word === '') return [clause.term];
  if (sql.get('SELECT 1 FROM vocabulary WHERE term = ?', word)) return [clause.term];
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  const next = String.fromCodePoint((word.codePointAt(0) ?? 0) + 1);
  const rows = sql.all<{ term: string }>(
    'SELECT term FROM vocabulary WHERE term >= ? AND term < ?',
    first,
    next,
  );
  return nearestTerms({ ...clause, vocabulary: rows.map(({ term }) => fromIndexWord(term)) });
};

// The plus keeps SQLite from looking up one row after the other in the index of words.
const whole = `SELECT rowid AS key, bm25(words) AS score FROM words WHERE words MATCH ?1
  AND (?2 IS NULL OR +rowid IN (SELECT rowid FROM words WHERE words MATCH ?2))
  AND (?3 IS NULL OR +rowid NOT IN (SELECT rowid FROM words WHERE words MATCH ?3))`;
const plain = 'SELECT rowid AS key, bm25(words) AS score FROM words WHERE words MATCH ?1';

const select = (expressions: MatchExpressions): { text: string; values: (string | null)[] } => {
  const { scored, required, forbidden } = expressions;
  return required === null && forbidden === null
    ? { text: plain, values: [scored] }
    : { text: whole, values: [scored, required, forbidden] };
};

const expressionsOf = (sql: Sql, query: LexicalQuery): MatchExpressions | null =>
  toMatchExpressions(query, (clause) => expandTerm(sql, clause));

/** Every chunk that fits, in no order. */
export const findAllMatches = (sql: Sql, query: LexicalQuery): number[] => {
  const expressions = expressionsOf(sql, query);
  if (!expressions) return [];
  const { text, values } = select(expressions);
  return sql.all<Match>(text, ...values).map(({ key }) => key);
};

/** The chunks that fit, best first; asks for more as long as `isEnough` says no and there are more. */
export const findBestMatches = (
  sql: Sql,
  request: { query: LexicalQuery; atLeast: number; isEnough: (matches: readonly Match[]) => boolean },
): Match[] => {
  const expressions = expressionsOf(sql, request.query);
  if (!expressions) return [];
  const { text, values } = select(expressions);
  for (let limit = request.atLeast; ; limit *= 8) {
    const matches = sql.all<Match>(
      `${text} ORDER BY score LIMIT ${values.length === 1 ? '?2' : '?4'}`,
      ...values,
      limit,
    );
    if (matches.length < limit || request.isEnough(matches)) return matches;
  }
};
