import type { PiiAlternative } from './pii-entity.ts';
import type { ScoredCandidate } from './score-candidates.ts';

/** A candidate that was kept, with those that lost to it. */
export type ResolvedCandidate = ScoredCandidate & { alternatives: PiiAlternative[] };

/** Types that say little of what a value is: between equals, the one that says more is kept. */
const genericTypes: ReadonlySet<string> = new Set([
  'DATE_TIME',
  'PHONE_NUMBER',
  'URL',
  'SECRET',
  'LOCATION',
  'AGE',
]);

/** Scores are compared in steps, so that a little more certainty does not beat a span that covers more. */
const bandOf = (score: number): number => {
  if (score >= 0.9) return 3;
  if (score >= 0.75) return 2;
  return score >= 0.5 ? 1 : 0;
};

const isGeneric = (candidate: ScoredCandidate) => (genericTypes.has(candidate.type) ? 1 : 0);

/**
 * The order in which overlapping spans are kept, names within a longer span of a shape left to it before. Each rule decides only where those before it tie:
 * 1. what the workspace's own lists name
 * 2. the higher band of scores (from 0.9, from 0.75, from 0.5, below)
 * 3. the longer span
 * 4. the one whose checksum or prefix proves it
 * 5. the higher score
 * 6. the type that says more (`DATE_OF_BIRTH` before `DATE_TIME`)
 * 7. the earlier span, then the types and recognisers by name
 */
export const compareCandidates = (left: ScoredCandidate, right: ScoredCandidate): number =>
  Number(right.listed) - Number(left.listed) ||
  bandOf(right.score) - bandOf(left.score) ||
  right.end - right.start - (left.end - left.start) ||
  Number(right.verified) - Number(left.verified) ||
  right.score - left.score ||
  isGeneric(left) - isGeneric(right) ||
  left.start - right.start ||
  (left.type < right.type ? -1 : left.type > right.type ? 1 : 0) ||
  (left.reason.recognizer < right.reason.recognizer ? -1 : 1);

const addAlternative = (winner: ResolvedCandidate, loser: ScoredCandidate) => {
  const same = (other: { type: string; start: number; end: number }) =>
    other.type === loser.type && other.start === loser.start && other.end === loser.end;
  if (same(winner) || winner.alternatives.some(same)) return;
  const { type, start, end, score, reason } = loser;
  winner.alternatives.push({ type, start, end, score, reason });
};

/**
 * The names that lie within a longer span that has a shape: letters of a number plate, a month, parts of an address. How
 * sure a name is says nothing of what the whole is.
 */
const findInner = (cluster: readonly ScoredCandidate[]): Set<ScoredCandidate> => {
  const inner = new Set<ScoredCandidate>();
  let widest: ScoredCandidate | undefined;
  const sorted = [...cluster].sort((left, right) => left.start - right.start || right.end - left.end);
  for (const candidate of sorted) {
    const { start, end } = candidate;
    if (!candidate.byNames) {
      if (!widest || end > widest.end) widest = candidate;
    } else if (widest && end <= widest.end && end - start < widest.end - widest.start && !candidate.listed) {
      inner.add(candidate);
    }
  }
  return inner;
};

/** Settles spans that overlap each other, directly or through others. */
const resolveCluster = (
  cluster: readonly ScoredCandidate[],
  from: number,
  to: number,
): ResolvedCandidate[] => {
  const kept: ResolvedCandidate[] = [];
  // Per character the number of the kept span that covers it, from 1: looking up stays linear in the spans' lengths.
  const owners = new Int32Array(to - from);
  const inner = findInner(cluster);
  const sorted = [...cluster].sort(
    (left, right) => Number(inner.has(left)) - Number(inner.has(right)) || compareCandidates(left, right),
  );
  for (const candidate of sorted) {
    const start = candidate.start - from;
    const end = candidate.end - from;
    let owner = 0;
    for (let at = start; at < end && owner === 0; at += 1) owner = owners[at] ?? 0;
    const winner = kept[owner - 1];
    if (winner) addAlternative(winner, candidate);
    else {
      kept.push({ ...candidate, alternatives: [] });
      owners.fill(kept.length, start, end);
    }
  }
  return kept.sort((left, right) => left.start - right.start);
};

/** Of overlapping spans keeps one by a stated order; those that lost are its alternatives. In order of the text. */
export const resolveOverlaps = (candidates: readonly ScoredCandidate[]): ResolvedCandidate[] => {
  const sorted = [...candidates].sort((left, right) => left.start - right.start);
  const resolved: ResolvedCandidate[] = [];
  let cluster: ScoredCandidate[] = [];
  let from = 0;
  let to = 0;
  const settle = () => {
    const [only] = cluster;
    if (only && cluster.length === 1) resolved.push({ ...only, alternatives: [] });
    else for (const kept of resolveCluster(cluster, from, to)) resolved.push(kept);
  };
  for (const candidate of sorted) {
    if (candidate.start >= to) {
      settle();
      cluster = [];
      from = candidate.start;
    }
    cluster.push(candidate);
    to = Math.max(to, candidate.end);
  }
  settle();
  return resolved;
};
