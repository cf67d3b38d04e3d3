import { type PiiEntity, piiScores } from './engine/pii-entity.ts';
import { createPiiText, type PiiText } from './engine/pii-text.ts';
import type { Recognizer } from './engine/recognizer.ts';
import { type ResolvedCandidate, resolveOverlaps } from './engine/resolve-overlaps.ts';
import { createCandidateScorer, type ScoredCandidate } from './engine/score-candidates.ts';

/** Leaves out what the workspace's lists allow; sees the value as it stands in the folded text. */
export type AllowedValue = (type: string, value: string) => boolean;

export type DetectorOptions = {
  recognizers: readonly Recognizer[];
  /** Names of recognisers whose spans go before all others: those of deny-lists. */
  listed?: ReadonlySet<string>;
  isAllowed?: AllowedValue;
  /** The least score that is reported. */
  threshold?: number;
};

export type DetectOptions = {
  text: string;
  /** ISO 639-1; absent: words of all languages count. */
  language?: string;
  /** The types to look for; absent: all. Recognisers of other types are not run. */
  types?: readonly string[];
  threshold?: number;
};

/** Finds personal data in texts. Keeps nothing of them. */
export type PiiDetector = {
  /** The entities of a text in its order, none overlapping another. Linear in the text's length. */
  detect(options: DetectOptions): PiiEntity[];
  recognizers: readonly Recognizer[];
};

/** Brings a span back to the offsets of the text as it was given. */
const toEntity = (text: PiiText, found: ResolvedCandidate): PiiEntity => {
  const { type, score, reason } = found;
  const place = (span: { start: number; end: number }) => ({
    start: text.toStart(span.start),
    end: text.toEnd(span.end),
  });
  const entity: PiiEntity = { type, ...place(found), score, reason };
  if (found.alternatives.length === 0) return entity;
  return { ...entity, alternatives: found.alternatives.map((other) => ({ ...other, ...place(other) })) };
};

/** Makes a detector of recognisers; it may be used for any number of texts. */
export const createDetector = (options: DetectorOptions): PiiDetector => {
  const { recognizers, listed = new Set<string>(), isAllowed } = options;
  const scored = recognizers.map((recognizer) => ({
    recognizer,
    isListed: listed.has(recognizer.name),
    score: createCandidateScorer(recognizer),
  }));
  const detect = ({ text: given, language, types, threshold }: DetectOptions): PiiEntity[] => {
    const wanted = types && new Set(types);
    const least = threshold ?? options.threshold ?? piiScores.threshold;
    const text = createPiiText({ text: given, ...(language === undefined ? {} : { language }) });
    const candidates: ScoredCandidate[] = [];
    for (const { recognizer, isListed, score } of scored) {
      if (wanted && !recognizer.types.some((type) => wanted.has(type))) continue;
      const found = recognizer.find(text);
      if (found.length === 0) continue;
      for (const candidate of score(text, found)) {
        if (candidate.score < least && !isListed) continue;
        if (wanted && !wanted.has(candidate.type)) continue;
        if (!isListed && isAllowed?.(candidate.type, text.text.slice(candidate.start, candidate.end)))
          continue;
        candidates.push(isListed ? { ...candidate, listed: true } : candidate);
      }
    }
    return resolveOverlaps(candidates).map((found) => toEntity(text, found));
  };
  return { detect, recognizers };
};
