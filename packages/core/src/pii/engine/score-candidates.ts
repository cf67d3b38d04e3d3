import { type ContextTerms, compileContext, findContext } from './context-terms.ts';
import type { ContextWords } from './context-words.ts';
import { type PiiCandidate, type PiiReason, piiScores } from './pii-entity.ts';
import type { PiiText } from './pii-text.ts';
import type { Recognizer } from './recognizer.ts';

/** A candidate whose context was weighed. */
export type ScoredCandidate = {
  type: string;
  start: number;
  end: number;
  score: number;
  verified: boolean;
  /** Named by the workspace's own lists: goes before everything. */
  listed: boolean;
  /** Found by names and what stands around them, not by shape. */
  byNames?: boolean;
  reason: PiiReason;
};

/** Weighs the words around the candidates of one recogniser; those that end below the `least` score are left out. */
export type CandidateScorer = (
  text: PiiText,
  candidates: readonly PiiCandidate[],
  least: number,
) => ScoredCandidate[];

/**
 * The languages whose words count in a document: its own, English, and those of the recogniser's country, as an id
 * is called by its own name in letters of any language. Of a document whose language is not known: all.
 */
const languagesFor = (recognizer: Recognizer, language: string): ReadonlySet<string> | undefined =>
  language === 'und' ? undefined : new Set([language, 'en', ...(recognizer.languages ?? [])]);

const compileOnce = (recognizer: Recognizer, words: ContextWords | undefined) => {
  const made = new Map<string, ContextTerms>();
  return (language: string): ContextTerms => {
    const known = made.get(language);
    if (known) return known;
    const terms = compileContext(words ?? {}, languagesFor(recognizer, language));
    made.set(language, terms);
    return terms;
  };
};

const lift = (score: number) => Math.min(1, Math.max(score + piiScores.contextLift, piiScores.withContext));

/** Makes the scorer of a recogniser; words are prepared at the first text of each language. */
export const createCandidateScorer = (recognizer: Recognizer): CandidateScorer => {
  const contextOf = compileOnce(recognizer, recognizer.context);
  const againstOf = compileOnce(recognizer, recognizer.against);
  const byNames = recognizer.method === 'lexicon';
  return (text, candidates, least) => {
    const context = contextOf(text.language);
    const against = againstOf(text.language);
    const scored: ScoredCandidate[] = [];
    for (const candidate of candidates) {
      const { type, start, end, score: baseScore, verified = false } = candidate;
      const speaksFor = findContext(context, text, candidate);
      // What is too weak without a word for it has nothing to lose.
      if (!speaksFor && baseScore < least) continue;
      const nearer = speaksFor?.distance;
      const speaksAgainst = findContext(against, text, {
        start,
        end,
        isOpen: true,
        ...(nearer !== undefined && { nearer }),
      });
      const score = speaksAgainst
        ? Math.max(0, baseScore - piiScores.againstDrop)
        : speaksFor
          ? lift(baseScore)
          : baseScore;
      if (score < least) continue;
      const because = candidate.because ?? recognizer.description;
      const reason: PiiReason = { recognizer: recognizer.name, because, baseScore };
      if (speaksAgainst) reason.against = [speaksAgainst.listed];
      else if (speaksFor) reason.context = [speaksFor.listed];
      scored.push({ type, start, end, score, verified, listed: false, byNames, reason });
    }
    return scored;
  };
};
