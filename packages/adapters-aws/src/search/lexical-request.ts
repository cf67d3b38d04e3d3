import type { LexicalClause, LexicalQuery, PhraseClause, TermClause, TextPartName } from '@assay/core/ports';
import { toIndexTerm } from './index-tokens.ts';

export type ExpandTerm = (clause: TermClause) => Promise<readonly string[]>;
type Query = Record<string, unknown>;

/** Words behind a beginning that weigh by how rare they are; others are found all the same. */
const weighedWords = 50;
/** OpenSearch takes 1,024 clauses by default, those that a beginning stands for among them. */
const mostClauses = 900;

const fieldOf = (part: TextPartName | null): string => part ?? 'words';

const anyOf = (queries: readonly Query[]): Query | null => {
  const [first] = queries;
  if (!first) return null;
  return queries.length === 1 ? first : { bool: { should: queries, minimum_should_match: 1 } };
};

const toPrefix = (field: string, value: string): Query => ({
  bool: {
    should: [
      { prefix: { [field]: { value, rewrite: `top_terms_blended_freqs_${weighedWords}` } } },
      { constant_score: { filter: { prefix: { [field]: { value } } }, boost: 0 } },
    ],
    minimum_should_match: 1,
  },
});

/** Null for what fits nothing. */
const toOne = async (clause: TermClause | PhraseClause, expand: ExpandTerm): Promise<Query | null> => {
  const field = fieldOf(clause.part);
  if (clause.kind === 'phrase') {
    const terms = clause.terms.map(toIndexTerm);
    if (terms.length === 0 || terms.includes('')) return null;
    return { match_phrase: { [field]: { query: terms.join(' ') } } };
  }
  const words = (await expand(clause)).map(toIndexTerm).filter((word) => word !== '');
  return anyOf(
    words.map((value) => (clause.prefix ? toPrefix(field, value) : { term: { [field]: { value } } })),
  );
};

const toQuery = async (clause: LexicalClause, expand: ExpandTerm): Promise<Query | null> => {
  if (clause.kind !== 'any') return toOne(clause, expand);
  const ways = await Promise.all(clause.of.map((one) => toOne(one, expand)));
  return anyOf(ways.filter((one) => one !== null));
};

const sizeOf = (query: unknown): number => {
  if (typeof query !== 'object' || query === null) return 0;
  if ('prefix' in query) return 1 + weighedWords;
  if ('match_phrase' in query) return JSON.stringify(query).split(' ').length;
  if ('bool' in query || 'constant_score' in query) {
    const inner = 'bool' in query ? query.bool : query.constant_score;
    const parts = Object.values(inner as object).flat();
    return parts.reduce((sum: number, part) => sum + sizeOf(part), 0);
  }
  return 1;
};

/** Of clauses as many, from the first on, as there is room for. */
const takeWhileRoom = (queries: readonly Query[], room: number): Query[] => {
  let left = room;
  return queries.filter((query) => {
    left -= sizeOf(query);
    return left >= 0;
  });
};

/** The clauses of a `bool` query, or null for a query that nothing fits. */
export const toLexicalClauses = async (
  query: LexicalQuery,
  expand: ExpandTerm,
): Promise<{ must: Query[]; should: Query[]; must_not: Query[]; minimum_should_match: number } | null> => {
  const toQueries = (clauses: readonly LexicalClause[]) =>
    Promise.all(clauses.map((clause) => toQuery(clause, expand)));
  const known = (queries: readonly (Query | null)[]) => queries.filter((one) => one !== null);
  const [allMust, allShould, allMustNot] = await Promise.all(
    [query.must, query.should, query.mustNot].map(toQueries),
  );
  if (allMust?.includes(null)) return null;
  let room = mostClauses;
  // What decides comes before what only adds to a score.
  const [must = [], mustNot = [], should = []] = [allMust, allMustNot, allShould].map((queries) => {
    const taken = takeWhileRoom(known(queries ?? []), room);
    room -= taken.reduce((sum, one) => sum + sizeOf(one), 0);
    return taken;
  });
  if (must.length + should.length === 0) return null;
  return { must, should, must_not: mustNot, minimum_should_match: must.length === 0 ? 1 : 0 };
};
