import type { PiiCase, TypedSpan } from './pii-case.ts';

/** Counts of spans: found ones that are right, ones that were there, ones that were found. */
export type Tally = { right: number; there: number; found: number };

/** Counts without types, with types, and of each type. */
export type PiiTally = { binary: Tally; typed: Tally; types: Record<string, Tally> };

/** Types that count as one. */
const sameTypes: Readonly<Record<string, string>> = { STREET_ADDRESS: 'LOCATION', GPE: 'LOCATION' };

/** Overlap from which spans match: without types, and with them. */
const leastOverlap = { binary: 0.75, typed: 0.5 };

const overlapOf = (left: TypedSpan, right: TypedSpan): number => {
  const common = Math.min(left.end, right.end) - Math.max(left.start, right.start);
  return common <= 0 ? 0 : common / (Math.max(left.end, right.end) - Math.min(left.start, right.start));
};

/** Joins spans that touch, overlap or are parted by white space and punctuation only, whatever their types. */
export const joinSpans = (characters: readonly string[], spans: readonly TypedSpan[]): TypedSpan[] => {
  const joined: TypedSpan[] = [];
  for (const span of [...spans].sort((left, right) => left.start - right.start || left.end - right.end)) {
    const last = joined.at(-1);
    const between = last ? characters.slice(last.end, span.start).join('') : 'a';
    if (last && /^[\s\p{P}]*$/u.test(between)) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span, type: 'PII' });
  }
  return joined;
};

/** Pairs each span that was there with the found one that overlaps it most; none is used twice. */
export const matchSpans = (
  there: readonly TypedSpan[],
  found: readonly TypedSpan[],
  least: number,
): Map<TypedSpan, TypedSpan> => {
  const pairs = there
    .flatMap((span) =>
      found
        .filter((other) => other.type === span.type)
        .map((other) => ({ span, other, overlap: overlapOf(span, other) })),
    )
    .filter((pair) => pair.overlap >= least)
    .sort((left, right) => right.overlap - left.overlap);
  const matched = new Map<TypedSpan, TypedSpan>();
  const used = new Set<TypedSpan>();
  for (const { span, other } of pairs) {
    if (matched.has(span) || used.has(other)) continue;
    matched.set(span, other);
    used.add(other);
  }
  return matched;
};

const emptyTally = (): Tally => ({ right: 0, there: 0, found: 0 });

const countTypes = (
  tally: PiiTally,
  there: readonly TypedSpan[],
  found: readonly TypedSpan[],
  matched: Map<TypedSpan, TypedSpan>,
) => {
  const tallyOf = (type: string): Tally => {
    tally.types[type] ??= emptyTally();
    return tally.types[type];
  };
  for (const span of there) {
    tallyOf(span.type).there += 1;
    if (matched.has(span)) tallyOf(span.type).right += 1;
  }
  for (const span of found) tallyOf(span.type).found += 1;
};

/** Scores what was found in texts, as the README of the data says. `typesThere`: others that were found don't count. */
export const scorePii = (
  cases: readonly (PiiCase & { found: readonly TypedSpan[] })[],
  typesThere: ReadonlySet<string>,
): PiiTally => {
  const tally: PiiTally = { binary: emptyTally(), typed: emptyTally(), types: {} };
  const rename = (span: TypedSpan): TypedSpan => ({ ...span, type: sameTypes[span.type] ?? span.type });
  for (const item of cases) {
    const characters = [...item.text];
    const there = joinSpans(characters, item.spans);
    const found = joinSpans(characters, item.found);
    tally.binary.right += matchSpans(there, found, leastOverlap.binary).size;
    tally.binary.there += there.length;
    tally.binary.found += found.length;
    const typedThere = item.spans.map(rename);
    const typedFound = item.found.map(rename).filter((span) => typesThere.has(span.type));
    const matched = matchSpans(typedThere, typedFound, leastOverlap.typed);
    tally.typed.right += matched.size;
    tally.typed.there += typedThere.length;
    tally.typed.found += typedFound.length;
    countTypes(tally, typedThere, typedFound, matched);
  }
  return tally;
};

/** Precision, recall and F with `beta` times as much weight on recall. */
export const measureTally = (
  tally: Tally,
  beta: number,
): { precision: number; recall: number; f: number } => {
  const precision = tally.found === 0 ? 0 : tally.right / tally.found;
  const recall = tally.there === 0 ? 0 : tally.right / tally.there;
  const weighted = beta * beta * precision + recall;
  return { precision, recall, f: weighted === 0 ? 0 : ((1 + beta * beta) * precision * recall) / weighted };
};
