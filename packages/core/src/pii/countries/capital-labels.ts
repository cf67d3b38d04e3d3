import { type PiiCandidate, piiScores } from '../engine/pii-entity.ts';
import type { PiiText } from '../engine/pii-text.ts';

/** How many words before and behind a number are looked at, as for other context. */
const wordsBefore = 8;
const wordsBehind = 4;
/** Characters. */
const reach = 80;

/**
 * Whether a label stands beside a span in capitals, for abbreviations that are words too: `SIN` names a number, "sin"
 * and "ein" do not.
 */
const hasCapitalLabel = (
  text: PiiText,
  { start, end }: PiiCandidate,
  labels: ReadonlySet<string>,
): boolean => {
  const { starts, ends, count } = text.tokens;
  const first = text.tokenFrom(start);
  for (let index = first - 1; index >= Math.max(0, first - wordsBefore); index -= 1) {
    if (start - (ends[index] ?? 0) > reach) break;
    if (labels.has(text.token(index))) return true;
  }
  const next = text.tokenFrom(end);
  for (let index = next; index < Math.min(count, next + wordsBehind); index += 1) {
    if ((starts[index] ?? 0) - end > reach || /\d/.test(text.token(index))) break;
    if (labels.has(text.token(index))) return true;
  }
  return false;
};

/** Lifts a candidate beside a label in capitals as context does. */
export const liftByCapitals = (
  text: PiiText,
  candidate: PiiCandidate,
  labels: ReadonlySet<string>,
): PiiCandidate => {
  if (labels.size === 0 || candidate.score >= piiScores.strong) return candidate;
  if (!hasCapitalLabel(text, candidate, labels)) return candidate;
  return { ...candidate, score: Math.max(piiScores.withContext, candidate.score + piiScores.contextLift) };
};
