/** Why a span was reported; holds names and scores, never the value itself. */
export type PiiReason = {
  /** The recogniser's name (`us-ssn`). */
  recognizer: string;
  /** What of the shape and its checks held, as one sentence part ("Luhn checksum holds"). */
  because: string;
  /** The score before context. */
  baseScore: number;
  /** The words around it that spoke for it, as they are listed in the recogniser. */
  context?: readonly string[];
  /** The words around it that spoke against it. */
  against?: readonly string[];
};

/** A span that lost to another one that overlaps it: kept, so that nothing disappears silently. */
export type PiiAlternative = { type: string; start: number; end: number; score: number; reason: PiiReason };

/** A found piece of personal data; offsets are UTF-16 units into the text as it was given. */
export type PiiEntity = {
  type: string;
  start: number;
  end: number;
  /** 0 to 1. */
  score: number;
  reason: PiiReason;
  /** What else the same characters may be, best first. */
  alternatives?: readonly PiiAlternative[];
};

/** What a recogniser proposes; offsets are UTF-16 units into `PiiText.text`. */
export type PiiCandidate = {
  type: string;
  start: number;
  end: number;
  /** Before context, 0 to 1: see `piiScores`. */
  score: number;
  /** A checksum or a prefix that nothing else has held: such spans go before unproven ones. */
  verified?: boolean;
  /** One sentence part; the recogniser's own when absent. Never the value. */
  because?: string;
};

/**
 * The steps of a score. What ends below `threshold` is not reported unless asked for.
 * Context words lift a candidate by `contextLift`, at least to `withContext`; words that speak against it lower it.
 */
export const piiScores = {
  /** Nothing else looks like this (a checksum and a distinctive shape). */
  certain: 0.95,
  /** A distinctive shape, or a checksum that passes less than 1 in 50 by chance. */
  strong: 0.85,
  /** Reported without context, but loses to stronger ones. */
  moderate: 0.6,
  /** Reported with context only (9 bare digits whose check digit passes 1 in 10 by chance). */
  weak: 0.3,
  /** A shape that half the world shares (6 to 8 bare digits): with context only, and loses to all others. */
  faint: 0.1,
  threshold: 0.5,
  contextLift: 0.35,
  withContext: 0.65,
  againstDrop: 0.45,
} as const;
