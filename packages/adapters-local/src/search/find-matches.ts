import type { LexicalQuery, SearchFilter } from '@assay/core/ports';
import type { Sql } from '../sqlite/sql.ts';
import { itemColumn } from './chunk-keys.ts';
import { type SqlPart, toItemCondition } from './item-condition.ts';
import { type Expand, toMatchExpressions } from './match-expressions.ts';

/** `score`: smaller is better, as FTS5 has it. */
export type Match = { key: number; score: number };

/**
 * The conditions of the chunks that fit a query and a filter, in `words`; null for a query that nothing fits.
 * The pluses keep SQLite from looking up one row after the other in the index of words.
 */
export const toMatchCondition = (
  request: { query: LexicalQuery; filter: SearchFilter },
  expand: Expand,
): SqlPart | null => {
  const expressions = toMatchExpressions(request.query, expand);
  if (!expressions) return null;
  const { scored, required, forbidden } = expressions;
  const matching = '(SELECT rowid FROM words WHERE words MATCH ?)';
  const parts: SqlPart[] = [{ text: 'words MATCH ?', values: [scored] }];
  if (required !== null) parts.push({ text: `+rowid IN ${matching}`, values: [required] });
  if (forbidden !== null) parts.push({ text: `+rowid NOT IN ${matching}`, values: [forbidden] });
  const fitting = toItemCondition(request.filter, itemColumn('+rowid'));
  if (fitting) parts.push(fitting);
  return { text: parts.map(({ text }) => text).join(' AND '), values: parts.flatMap(({ values }) => values) };
};

/** The chunks that fit, best first; asks for more as long as `isEnough` says no and there are more. */
export const findBestMatches = (
  sql: Sql,
  request: { condition: SqlPart; atLeast: number; isEnough: (matches: readonly Match[]) => boolean },
): Match[] => {
  const { text, values } = request.condition;
  for (let limit = request.atLeast; ; limit *= 8) {
    const matches = sql.all<Match>(
      `SELECT rowid AS key, bm25(words) AS score FROM words WHERE ${text} ORDER BY score LIMIT ?`,
      ...values,
      limit,
    );
    if (matches.length < limit || request.isEnough(matches)) return matches;
  }
};
