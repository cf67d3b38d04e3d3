import type { TermClause } from '@assay/core/ports';
import { nearestTerms } from '@assay/core/search';
import type { Sql } from '../sqlite/sql.ts';
import { fromIndexWord, toIndexWord } from './index-words.ts';

const firstOf = (word: string): string => String.fromCodePoint(word.codePointAt(0) ?? 0);

/**
 * The terms of an index, for misspelt words. FTS5 counts the rows of every term that it lists, so the terms of a first
 * letter are listed once and kept; those that are gone meanwhile are noticed when they are about to be given.
 */
export const createVocabulary = () => {
  const byFirst = new Map<string, Set<string>>();

  const has = (sql: Sql, word: string): boolean =>
    sql.get('SELECT 1 FROM vocabulary WHERE term = ?', word) !== null;

  const listAll = (sql: Sql, first: string): Set<string> => {
    const known = byFirst.get(first);
    if (known) return known;
    const next = String.fromCodePoint((first.codePointAt(0) ?? 0) + 1);
    const rows = sql.all<{ term: string }>(
      'SELECT term FROM vocabulary WHERE term >= ? AND term < ?',
      first,
      next,
    );
    const listed = new Set(rows.map(({ term }) => fromIndexWord(term)));
    byFirst.set(first, listed);
    return listed;
  };

  return {
    /** The terms that a term stands for: itself, or the nearest known ones where it is not known and may be misspelt. */
    expand: (sql: Sql, clause: TermClause): string[] => {
      const word = toIndexWord(clause.term);
      if (clause.edits === 0 || word === '' || has(sql, word)) return [clause.term];
      const terms = listAll(sql, firstOf(word));
      for (;;) {
        const nearest = nearestTerms({ ...clause, vocabulary: terms });
        const gone = nearest.filter((term) => !has(sql, toIndexWord(term)));
        if (gone.length === 0) return nearest;
        for (const term of gone) terms.delete(term);
      }
    },
    /** Terms that were written meanwhile. */
    add: (words: Iterable<string>): void => {
      for (const word of words) byFirst.get(firstOf(word))?.add(fromIndexWord(word));
    },
  };
};

export type Vocabulary = ReturnType<typeof createVocabulary>;
