import { analyse } from './stub-mapping.ts';
import {
  asCount,
  asText,
  asTexts,
  compareBytes,
  type Fields,
  onlyEntry,
  refuse,
  withFields,
} from './stub-refusal.ts';
import { type StubDocument, type StubShard, termsOf } from './stub-shard.ts';
import { countPhrase, nearTerms, scoreWord, vocabularyOf } from './stub-words.ts';

/** The score of a document that fits, null for one that does not. */
export type Match = (document: StubDocument) => number | null;

/** How large a query may be. */
type Budget = { clauses: number };
const mostClauses = 1_024;
const mostTerms = 65_536;

type Parse = (shard: StubShard, value: unknown, budget: Budget) => Match;

const spend = (budget: Budget, clauses = 1): void => {
  budget.clauses += clauses;
  if (budget.clauses > mostClauses) refuse('too_many_nested_clauses', 'maxClauseCount is set to 1024');
};

const ofTypes = (shard: StubShard, field: string, types: readonly string[]): string =>
  types.includes(shard.typeOf(field)) ? field : refuse('query_shard_exception', `not a query of [${field}]`);

const words = ['keyword', 'text'];

const countIn = (document: StubDocument, field: string, term: string): number =>
  termsOf(document, field).filter((one) => one === term).length;

const matchWord = (shard: StubShard, field: string, term: string): Match => {
  const having = shard.documents().filter((document) => countIn(document, field, term) > 0).length;
  return (document) => {
    const count = countIn(document, field, term);
    return count === 0 ? null : scoreWord(shard, { document, field, count, having });
  };
};

const parseTerm: Parse = (shard, body, budget) => {
  spend(budget);
  const [field, options] = onlyEntry(body, 'term');
  const { value } = withFields(options, 'term', ['value']);
  return matchWord(shard, ofTypes(shard, field, words), asText(value, 'value'));
};

const parseTerms: Parse = (shard, body, budget) => {
  spend(budget);
  const [field, list] = onlyEntry(body, 'terms');
  const values = new Set(asTexts(list, 'terms'));
  if (values.size > mostTerms) refuse('illegal_argument_exception', 'index.max_terms_count');
  ofTypes(shard, field, ['keyword']);
  return (document) => (termsOf(document, field).some((term) => values.has(term)) ? 1 : null);
};

const parseRange: Parse = (shard, body, budget) => {
  spend(budget);
  const [field, options] = onlyEntry(body, 'range');
  const bounds = withFields(options, 'range', ['gte', 'lte', 'lt']);
  ofTypes(shard, field, ['keyword']);
  const holds = (term: string): boolean =>
    Object.entries(bounds).every(([name, bound]) => {
      const order = compareBytes(term, asText(bound, name));
      if (name === 'gte') return order >= 0;
      return name === 'lte' ? order <= 0 : order < 0;
    });
  return (document) => (termsOf(document, field).some(holds) ? 1 : null);
};

const parsePrefix: Parse = (shard, body, budget) => {
  const [field, options] = onlyEntry(body, 'prefix');
  const { value, rewrite } = withFields(options, 'prefix', ['value', 'rewrite']);
  const start = asText(value, 'value');
  ofTypes(shard, field, words);
  if (rewrite === undefined) {
    spend(budget);
    return (document) => (termsOf(document, field).some((term) => term.startsWith(start)) ? 1 : null);
  }
  const most = Number(/^top_terms_blended_freqs_(\d+)$/.exec(asText(rewrite, 'rewrite'))?.[1] ?? 0);
  if (most === 0) refuse('parsing_exception', 'unknown rewrite');
  const known = vocabularyOf(shard, field).filter((term) => term.startsWith(start));
  const taken = known.toSorted(compareBytes).slice(0, most);
  spend(budget, taken.length);
  const havingOf = (term: string) =>
    shard.documents().filter((document) => countIn(document, field, term) > 0).length;
  // Blended: none weighs more than the others because it is rarer.
  const having = Math.max(0, ...taken.map(havingOf));
  return (document) => {
    const counts = taken.map((term) => countIn(document, field, term)).filter((count) => count > 0);
    if (counts.length === 0) return null;
    return counts.reduce((sum, count) => sum + scoreWord(shard, { document, field, count, having }), 0);
  };
};

const parsePhrase: Parse = (shard, body, budget) => {
  const [field, options] = onlyEntry(body, 'match_phrase');
  const { query } = withFields(options, 'match_phrase', ['query']);
  const terms = analyse([asText(query, 'query')]).map(({ token }) => token);
  spend(budget, terms.length);
  ofTypes(shard, field, ['text']);
  const having = shard.documents().filter((document) => countPhrase(document, field, terms) > 0).length;
  return (document) => {
    const count = terms.length === 0 ? 0 : countPhrase(document, field, terms);
    return count === 0 ? null : terms.length * scoreWord(shard, { document, field, count, having });
  };
};

const parseFuzzy: Parse = (shard, body, budget) => {
  const [field, options] = onlyEntry(body, 'fuzzy');
  const known = ['value', 'fuzziness', 'prefix_length', 'max_expansions', 'transpositions'];
  const { value, fuzziness, prefix_length, max_expansions, transpositions } = withFields(
    options,
    'fuzzy',
    known,
  );
  if (transpositions !== true) refuse('parsing_exception', 'The stub knows transpositions alone');
  if (!['0', '1', '2'].includes(asText(fuzziness, 'fuzziness'))) {
    refuse('parsing_exception', 'fuzziness is 0, 1 or 2');
  }
  const near = nearTerms(shard, {
    field: ofTypes(shard, field, words),
    value: asText(value, 'value'),
    edits: Number(fuzziness),
    prefix: asCount(prefix_length, 'prefix_length', 100),
    most: asCount(max_expansions, 'max_expansions', mostClauses),
  });
  spend(budget, near.length);
  return (document) => (termsOf(document, field).some((term) => near.includes(term)) ? 1 : null);
};

const parseConstant: Parse = (shard, body, budget) => {
  const { filter, boost } = withFields(body, 'constant_score', ['filter', 'boost']);
  const match = parseQuery(shard, filter, budget);
  return (document) => (match(document) === null ? null : Number(boost ?? 1));
};

const parseBool: Parse = (shard, body, budget) => {
  const known = ['must', 'should', 'must_not', 'filter', 'minimum_should_match'];
  const bool = withFields(body, 'bool', known);
  const listOf = (name: string): Match[] => {
    const list = bool[name] ?? [];
    if (!Array.isArray(list)) return refuse('parsing_exception', `[${name}] has to be a list`);
    return list.map((one) => parseQuery(shard, one, budget));
  };
  const [must, should, mustNot, filter] = ['must', 'should', 'must_not', 'filter'].map(listOf);
  const required = [...(must ?? []), ...(filter ?? [])];
  const least = Number(bool.minimum_should_match ?? (required.length === 0 ? 1 : 0));
  return (document) => {
    if (required.some((match) => match(document) === null)) return null;
    if (mustNot?.some((match) => match(document) !== null)) return null;
    const found = (should ?? []).map((match) => match(document)).filter((score) => score !== null);
    if ((should ?? []).length > 0 && found.length < least) return null;
    const scores = [...(must ?? []).map((match) => match(document) ?? 0), ...found];
    return scores.reduce((sum, score) => sum + score, 0);
  };
};

const parsers: Readonly<Record<string, Parse>> = {
  term: parseTerm,
  terms: parseTerms,
  range: parseRange,
  prefix: parsePrefix,
  match_phrase: parsePhrase,
  fuzzy: parseFuzzy,
  constant_score: parseConstant,
  bool: parseBool,
};

const parseQuery: Parse = (shard, value, budget) => {
  const [name, body] = onlyEntry(value, 'query');
  const parse = parsers[name] ?? refuse('parsing_exception', `unknown query [${name}]`);
  return parse(shard, body, budget);
};

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, number, at) => sum + Math.fround(number) * Math.fround(other[at] ?? 0), 0);

/** The `k` nearest of those that the filter lets through, by the positive score that a dot product gets. */
const parseNearest = (shard: StubShard, body: unknown, budget: Budget): Match => {
  const [field, options] = onlyEntry(body, 'knn');
  const { vector, k, filter } = withFields(options, 'knn', ['vector', 'k', 'filter']);
  ofTypes(shard, field, ['knn_vector']);
  const most = asCount(k, 'k', 10_000);
  if (!Array.isArray(vector) || vector.length !== shard.mapping.dimension) {
    return refuse('query_shard_exception', 'Query vector has invalid dimension');
  }
  const fits = parseQuery(shard, filter, budget);
  const scoreOf = (document: StubDocument): number => {
    const product = dot(document.source[field] as number[], vector);
    return product >= 0 ? 1 + product : 1 / (1 - product);
  };
  const near = shard
    .documents()
    .filter((document) => document.source[field] !== undefined && fits(document) !== null)
    .map((document) => ({ id: document.id, score: scoreOf(document) }))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most);
  const scores = new Map(near.map(({ id, score }) => [id, score]));
  return ({ id }) => scores.get(id) ?? null;
};

/** A query of a search, as a whole; the vectors' own has to stand alone. */
export const parseSearchQuery = (shard: StubShard, value: Fields): Match => {
  const budget = { clauses: 0 };
  return 'knn' in value ? parseNearest(shard, value.knn, budget) : parseQuery(shard, value, budget);
};

/** A query within an aggregation. */
export const parseFilter = (shard: StubShard, value: unknown): Match =>
  parseQuery(shard, value, { clauses: 0 });
