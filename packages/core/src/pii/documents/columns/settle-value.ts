import { type PiiEntity, type PiiReason, piiScores } from '../../engine/pii-entity.ts';
import type { ColumnDecision, FoundValue } from './decide-column.ts';
import { coversValue, fitsType, isNamedType, outlineOf } from './value-forms.ts';

/** From here on a value is what it is, whatever the others of its column are. */
const certain = 0.9;
/** A number of a form that so many others have, of which so few are found, passed its checks by chance. */
const leastOfForm = 8;
const mostByChance = 0.3;

const withColumn = (reason: PiiReason, { type, listed }: ColumnDecision): PiiReason => ({
  ...reason,
  because: `${reason.because}; its column holds ${type}`,
  ...(listed === null ? {} : { context: [...(reason.context ?? []), listed] }),
});

/** What else the value may be that the column is: a weak candidate, or what lost to a stronger one. */
const findWeak = (value: FoundValue, decision: ColumnDecision): PiiEntity | null => {
  for (const entity of value.entities) {
    const others = [entity, ...(entity.alternatives ?? [])];
    const found = others.find((each) => each.type === decision.type && coversValue(value.text, each));
    if (!found) continue;
    const { type, start, end, score, reason } = found;
    const lifted = Math.max(score, piiScores.withContext);
    return { type, start, end, score: lifted, reason: withColumn(reason, decision) };
  }
  return null;
};

const toWhole = (text: string, decision: ColumnDecision): PiiEntity => {
  const start = text.length - text.trimStart().length;
  const score = piiScores.moderate;
  const reason = { recognizer: 'column', because: 'the head of its column says so', baseScore: score };
  return {
    type: decision.type,
    start,
    end: text.trimEnd().length,
    score,
    reason: withColumn(reason, decision),
  };
};

/** Brings what was found in one value into line with what its column is. */
export const settleValue = (
  value: FoundValue,
  options: {
    decision: ColumnDecision;
    threshold: number;
    /** Whether a value may be reported as the column's type. */
    mayBe: (value: string) => boolean;
  },
): PiiEntity[] => {
  const { decision, threshold, mayBe } = options;
  const { text, entities } = value;
  const kept = entities.filter(({ score }) => score >= threshold);
  const whole = kept.filter((entity) => coversValue(text, entity));
  if (whole.some(({ type, score }) => type === decision.type || score >= certain) || !mayBe(text.trim()))
    return kept;
  const weak = findWeak(value, decision);
  if (weak) return [weak];
  if (!fitsType(decision.type, text)) return kept;
  const [other] = whole;
  if (other && isNamedType(other.type) && isNamedType(decision.type)) {
    return [{ ...other, type: decision.type, reason: withColumn(other.reason, decision) }];
  }
  return decision.listed === null || other ? kept : [toWhole(text, decision)];
};

/**
 * Of a column that holds no type of data, the types and outlines of numbers that only chance made look like one:
 * hundreds of order numbers have a check digit that holds, too.
 */
export const findChanceFinds = (values: readonly FoundValue[], threshold: number) => {
  const total = new Map<string, number>();
  const found = new Map<string, number>();
  const keyOf = (type: string, outline: string) => `${type} ${outline}`;
  const isAlone = (value: FoundValue, entity: PiiEntity) =>
    entity.score >= threshold && !entity.reason.context && coversValue(value.text, entity);
  for (const value of values) {
    const outline = outlineOf(value.text);
    if (/a/.test(outline)) continue;
    total.set(outline, (total.get(outline) ?? 0) + value.count);
    for (const entity of value.entities) {
      const key = keyOf(entity.type, outline);
      if (isAlone(value, entity)) found.set(key, (found.get(key) ?? 0) + value.count);
    }
  }
  return (value: FoundValue, entity: PiiEntity): boolean => {
    const outline = outlineOf(value.text);
    const all = total.get(outline) ?? 0;
    if (all < leastOfForm || !isAlone(value, entity)) return false;
    return (found.get(keyOf(entity.type, outline)) ?? 0) < mostByChance * all;
  };
};
