import type { PiiEntity } from '@assay/core/pii';
import type { DetectedEntity } from './pii-schemas.ts';

const round = (score: number): number => Math.round(score * 1_000) / 1_000;

/** An entity as the API tells it: offsets by `toCodePoints`, reasons where they are asked for. */
export const toDetected = (
  entity: PiiEntity,
  options: { toCodePoints: (offset: number) => number; explain: boolean },
): DetectedEntity => {
  const { toCodePoints, explain } = options;
  const span = ({ type, start, end, score }: Pick<PiiEntity, 'type' | 'start' | 'end' | 'score'>) => ({
    type,
    start: toCodePoints(start),
    end: toCodePoints(end),
    score: round(score),
  });
  const copy = ({ context, against, ...reason }: PiiEntity['reason']) => ({
    ...reason,
    ...(context ? { context: [...context] } : {}),
    ...(against ? { against: [...against] } : {}),
  });
  if (!explain) return span(entity);
  const alternatives = entity.alternatives?.map((other) => ({ ...span(other), reason: copy(other.reason) }));
  return { ...span(entity), reason: copy(entity.reason), ...(alternatives ? { alternatives } : {}) };
};
