import type { Evidence, Field } from '../extraction.ts';

/** One possible value of a field. `score` compares candidates of the same field, 0–1. */
export type Candidate = {
  value: string;
  text: string;
  score: number;
  evidence: Evidence[];
};

const clamp = (value: number): number => Math.round(Math.min(0.99, Math.max(0.05, value)) * 100) / 100;

/** Candidates that are weaker than this say too little: no value is better than a guessed one. */
const leastScore = 0.45;

/**
 * The best candidate as a field. The same value in several places speaks for it; another value that is almost as
 * well placed speaks against it, and shows in the confidence.
 */
export const chooseCandidate = (candidates: readonly Candidate[]): Field | null => {
  const [best, ...others] = [...candidates].sort((left, right) => right.score - left.score);
  if (best === undefined || best.score < leastScore) return null;
  const agrees = others.some((other) => other.value === best.value);
  const rival = others.find((other) => other.value !== best.value);
  const doubt = rival !== undefined && best.score - rival.score < 0.06 && !agrees ? 0.2 : 0;
  return toField({ candidate: best, confidence: best.score + 0.1 + (agrees ? 0.05 : 0) - doubt });
};

export const toField = (options: { candidate: Candidate; confidence: number }): Field => ({
  value: options.candidate.value,
  text: options.candidate.text,
  method: 'rules',
  confidence: clamp(options.confidence),
  evidence: options.candidate.evidence,
  checks: [],
});
