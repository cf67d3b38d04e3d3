import { type StubDocument, type StubShard, termsOf } from './stub-shard.ts';

/** Letters that have to be changed, added, taken out or swapped to make one word of another. */
const editsBetween = (one: readonly string[], other: readonly string[]): number => {
  const known = new Map<string, number>();
  const from = (left: number, right: number): number => {
    if (left === 0 || right === 0) return left + right;
    const key = `${left} ${right}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const isEqual = one[left - 1] === other[right - 1];
    const ways = [
      from(left - 1, right) + 1,
      from(left, right - 1) + 1,
      from(left - 1, right - 1) + (isEqual ? 0 : 1),
    ];
    if (left > 1 && right > 1 && one[left - 1] === other[right - 2] && one[left - 2] === other[right - 1]) {
      ways.push(from(left - 2, right - 2) + 1);
    }
    const least = Math.min(...ways);
    known.set(key, least);
    return least;
  };
  return from(one.length, other.length);
};

export const vocabularyOf = (shard: StubShard, field: string): string[] => [
  ...new Set(shard.documents().flatMap((document) => termsOf(document, field))),
];

/** The terms within a distance that begin the same, nearest first, as many as the query may stand for. */
export const nearTerms = (
  shard: StubShard,
  request: { field: string; value: string; edits: number; prefix: number; most: number },
): string[] => {
  const { field, value, edits, prefix, most } = request;
  const letters = [...value];
  return vocabularyOf(shard, field)
    .map((term) => ({ term, letters: [...term] }))
    .filter((one) => letters.slice(0, prefix).every((letter, at) => one.letters[at] === letter))
    .map((one) => ({ term: one.term, distance: editsBetween(letters, one.letters) }))
    .filter(({ distance }) => distance <= edits)
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ term }) => term);
};

const tokensOf = (document: StubDocument, field: string) => document.tokens.get(field) ?? [];

/** At how many places the words stand one after the other. */
export const countPhrase = (document: StubDocument, field: string, words: readonly string[]): number => {
  const tokens = tokensOf(document, field);
  return tokens.filter(({ at }) =>
    words.every((word, step) => tokens.some((next) => next.at === at + step && next.token === word)),
  ).length;
};

/** BM25 of a field over all documents that have it, k1 = 1.2 and b = 0.75; `having` may be given for terms that share it. */
export const scoreWord = (
  shard: StubShard,
  request: { document: StubDocument; field: string; count: number; having: number },
): number => {
  const { document, field, count, having } = request;
  const lengths = shard
    .documents()
    .map((one) => tokensOf(one, field).length)
    .filter((length) => length > 0);
  if (count === 0 || lengths.length === 0) return 0;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const rarity = Math.log(1 + (lengths.length - having + 0.5) / (having + 0.5));
  const stretch = 0.25 + (0.75 * tokensOf(document, field).length) / mean;
  return (rarity * count * 2.2) / (count + 1.2 * stretch);
};

const reserved = /[.?+*|{}[\]()"\\#@&<>~]/;

/** An expression of Lucene as one of JavaScript; of signs that mean something it knows `.`, `*` and `{n,m}` alone. */
export const toExpression = (pattern: string): RegExp => {
  let source = '';
  for (let at = 0; at < pattern.length; ) {
    const sign = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    const range = /^\{\d+,\d+\}/.exec(pattern.slice(at))?.[0];
    if (sign === '\\') {
      const literal = String.fromCodePoint(pattern.codePointAt(at + 1) ?? 0);
      source += `\\u{${(literal.codePointAt(0) ?? 0).toString(16)}}`;
      at += 1 + literal.length;
    } else if (range !== undefined) {
      source += range;
      at += range.length;
    } else if (sign === '.' || sign === '*') {
      source += sign;
      at += 1;
    } else if (reserved.test(sign)) {
      throw new Error(`The stub knows no "${sign}" in an expression.`);
    } else {
      source += `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`;
      at += sign.length;
    }
  }
  return new RegExp(`^(?:${source})$`, 'su');
};
