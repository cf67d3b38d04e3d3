import type { PiiEntity } from '@assay/core/pii';

/** An entity as it is printed: offsets in code points. */
export type PrintedEntity = {
  type: string;
  start: number;
  end: number;
  score: number;
  /** Only of data: the keys, or the record and the field (from 0), that it stands in. */
  path?: string;
  reason?: PiiEntity['reason'];
  alternatives?: PiiEntity['alternatives'];
};

const round = (score: number): number => Math.round(score * 1_000) / 1_000;

/** An entity of a text in printed form; `explain` adds reasons, and what lost to it. */
export const toPrintedEntity = (
  { type, start, end, score, path, reason, alternatives }: PiiEntity & { path?: string },
  options: { toCodePoints: (offset: number) => number; explain: boolean },
): PrintedEntity => {
  const { toCodePoints, explain } = options;
  const span = { type, start: toCodePoints(start), end: toCodePoints(end), score: round(score) };
  const printed = path === undefined ? span : { ...span, path };
  if (!explain) return printed;
  const others = alternatives?.map((other) => ({
    ...other,
    start: toCodePoints(other.start),
    end: toCodePoints(other.end),
    score: round(other.score),
  }));
  return { ...printed, reason, ...(others ? { alternatives: others } : {}) };
};
