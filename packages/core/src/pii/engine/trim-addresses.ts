import { piiScores } from './pii-entity.ts';
import type { PiiText } from './pii-text.ts';
import type { ScoredCandidate } from './score-candidates.ts';

/** The first of some spans, in order of their starts, that begins behind an offset. */
const firstBehind = (spans: readonly { start: number }[], offset: number): number => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Ends addresses before a number that begins in them and goes on behind them: of `1015 CJ Amsterdam, 06-12345678` the
 * address has no part of the telephone's. Other names have no numbers at their end.
 */
export const trimAddresses = (text: PiiText, candidates: readonly ScoredCandidate[]): ScoredCandidate[] => {
  const shapes = candidates
    .filter(({ byNames, score }) => !byNames && score >= piiScores.threshold)
    .sort((left, right) => left.start - right.start);
  const { ends } = text.tokens;
  return candidates.map((candidate) => {
    if (candidate.type !== 'STREET_ADDRESS' || candidate.listed) return candidate;
    let place = firstBehind(shapes, candidate.start);
    for (let shape = shapes[place]; shape && shape.start < candidate.end; shape = shapes[place]) {
      const last = text.tokenFrom(shape.start) - 1;
      const end = ends[last] ?? 0;
      if (shape.end > candidate.end && end > candidate.start) return { ...candidate, end };
      place += 1;
    }
    return candidate;
  });
};
