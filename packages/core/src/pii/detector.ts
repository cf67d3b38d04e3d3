import { createFindAll, type FindAll } from './engine/find-by-searches.ts';
import { type PiiCandidate, type PiiEntity, piiScores } from './engine/pii-entity.ts';
import { createPiiText, type PiiText } from './engine/pii-text.ts';
import { readOtherwise } from './engine/readings/read-otherwise.ts';
import type { Recognizer } from './engine/recognizer.ts';
import { type ResolvedCandidate, resolveOverlaps } from './engine/resolve-overlaps.ts';
import { createCandidateScorer, type ScoredCandidate } from './engine/score-candidates.ts';
import { trimAddresses } from './engine/trim-addresses.ts';

/** Whether a value of a type is never to be reported. */
export type AllowsValue = (type: string, value: string) => boolean;

export type DetectorOptions = {
  recognizers: readonly Recognizer[];
  /** Names of recognisers whose spans go before all others: those of deny-lists. */
  listed?: ReadonlySet<string>;
  allows?: AllowsValue;
  /** The least score that is reported; `piiScores.threshold` when absent. */
  threshold?: number;
};

export type DetectOptions = {
  text: string;
  /** ISO 639-1; absent: words of all languages count. */
  language?: string;
  /** The types to report; absent: all. */
  types?: readonly string[];
  /** The least score that is reported, instead of the detector's own. */
  threshold?: number;
};

/** Finds personal data in texts. Keeps nothing of them. */
export type PiiDetector = {
  /** The entities of a text in its order, none overlapping another. Linear in the text's length. */
  detect(options: DetectOptions): PiiEntity[];
  recognizers: readonly Recognizer[];
  /** The least score that is reported where nothing else is asked for. */
  threshold: number;
  /** What may be reported. */
  types: ReadonlySet<string>;
  /** Whether a value is never to be reported as this type. */
  allows: AllowsValue;
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

/** What a span is when its value is allowed as its first type: the best other type of the same characters, or nothing. */
const applyAllowed = (
  text: PiiText,
  found: ResolvedCandidate,
  allows: AllowsValue,
): ResolvedCandidate | null => {
  const value = text.text.slice(found.start, found.end);
  if (found.listed || !allows(found.type, value)) return found;
  const same = found.alternatives.filter(({ start, end }) => start === found.start && end === found.end);
  const next = same.find(({ type }) => !allows(type, value));
  if (!next) return null;
  const alternatives = found.alternatives.filter((other) => other !== next);
  return { ...next, verified: false, listed: false, alternatives };
};

type ScoredRecognizer = {
  recognizer: Recognizer;
  isListed: boolean;
  score: ReturnType<typeof createCandidateScorer>;
};

/**
 * Recognisers by shape always take part: that a number is a card's keeps it from being reported as a phone's. Those by
 * names cost more and are left out where nobody asks for their types.
 */
const isNeeded = (recognizer: Recognizer, wanted: ReadonlySet<string> | undefined): boolean =>
  !wanted || recognizer.method === 'pattern' || recognizer.types.some((type) => wanted.has(type));

const collect = (
  text: PiiText,
  { recognizer, isListed, score }: ScoredRecognizer,
  found: readonly PiiCandidate[],
  options: { least: number; wanted: ReadonlySet<string> | undefined; candidates: ScoredCandidate[] },
): void => {
  const { least, wanted, candidates } = options;
  for (const candidate of score(text, found, isListed ? 0 : least)) {
    if (isListed) candidates.push({ ...candidate, listed: true });
    else if (recognizer.method === 'pattern' || !wanted || wanted.has(candidate.type))
      candidates.push(candidate);
  }
};

const isByShape = ({ method }: Recognizer): boolean => method === 'pattern';

/** What recognisers by shape find in other readings of parts of the text. */
const collectOthers = (
  text: PiiText,
  { scored, findAll }: { scored: readonly ScoredRecognizer[]; findAll: FindAll },
  options: { least: number; candidates: ScoredCandidate[] },
): void => {
  const { least, candidates } = options;
  const known = candidates.filter(({ score, byNames }) => score >= piiScores.threshold && !byNames);
  const others = readOtherwise(text, known);
  if (!others) return;
  findAll(others.text, isByShape, (index, found) => {
    for (const candidate of scored[index]?.score(others.text, found, least) ?? []) {
      const placed = others.bringBack(candidate);
      if (placed) candidates.push(placed);
    }
  });
};

/** Makes a detector of recognisers; it may be used for any number of texts. */
export const createDetector = (options: DetectorOptions): PiiDetector => {
  const { recognizers, listed, allows, threshold: ownThreshold = piiScores.threshold } = options;
  const scored = recognizers.map(
    (recognizer): ScoredRecognizer => ({
      recognizer,
      isListed: listed?.has(recognizer.name) ?? false,
      score: createCandidateScorer(recognizer),
    }),
  );
  const findAll = createFindAll(recognizers);
  const detect = ({ text: given, language, types, threshold: least = ownThreshold }: DetectOptions) => {
    const wanted = types && new Set(types);
    const text = createPiiText({ text: given, ...(language === undefined ? {} : { language }) });
    const candidates: ScoredCandidate[] = [];
    findAll(
      text,
      (recognizer) => isNeeded(recognizer, wanted),
      (index, found) => {
        const each = scored[index];
        if (each) collect(text, each, found, { least, wanted, candidates });
      },
    );
    collectOthers(text, { scored, findAll }, { least, candidates });
    const entities: PiiEntity[] = [];
    for (const resolved of resolveOverlaps(trimAddresses(text, candidates))) {
      const kept = allows ? applyAllowed(text, resolved, allows) : resolved;
      if (kept && (!wanted || wanted.has(kept.type))) entities.push(toEntity(text, kept));
    }
    return entities;
  };
  return {
    detect,
    recognizers,
    threshold: ownThreshold,
    types: new Set(recognizers.flatMap((recognizer) => recognizer.types)),
    allows: allows ?? (() => false),
  };
};
