import type { DetectOptions, PiiDetector } from '../../detector.ts';
import type { PiiEntity } from '../../engine/pii-entity.ts';
import type { Column } from './column.ts';
import { decideColumn, type FoundValue } from './decide-column.ts';
import { readHeader, toContextHead } from './read-header.ts';
import { findChanceFinds, settleValue } from './settle-value.ts';

/** What is this unsure is looked at: its column may lift it. */
const unsure = 0.25;
/** UTF-16 units of values that are looked at together: names agree with each other within a text. */
const batchSize = 200_000;
/** Characters of a head that go before each value. */
const maxHead = 80;

type ShiftedSpan = { start: number; end: number };

const shift = <Span extends ShiftedSpan>(span: Span, by: number, length: number): Span => ({
  ...span,
  start: Math.max(0, span.start - by),
  end: Math.min(length, span.end - by),
});

const shiftEntity = (entity: PiiEntity, by: number, length: number): PiiEntity => {
  const { alternatives, ...rest } = entity;
  const inside = alternatives
    ?.map((other) => shift(other, by, length))
    .filter(({ start, end }) => start < end);
  return { ...shift(rest, by, length), ...(inside?.length ? { alternatives: inside } : {}) };
};

/** Each value stands on a line of its own with the head before it, whose words are its context. */
const detectBatch = (
  values: readonly string[],
  options: { detector: PiiDetector; request: Omit<DetectOptions, 'text'>; prefix: string },
): PiiEntity[][] => {
  const { detector, request, prefix } = options;
  const starts: number[] = [];
  let text = '';
  for (const value of values) {
    text += prefix;
    starts.push(text.length);
    // One for one, so that places stay the same.
    text += `${value.replaceAll(/\p{Cc}/gu, ' ')}\n`;
  }
  const entities = detector.detect({ ...request, text });
  let next = 0;
  return values.map((value, index) => {
    const start = starts[index] ?? 0;
    const end = start + value.length;
    const found: PiiEntity[] = [];
    for (; next < entities.length; next += 1) {
      const entity = entities[next];
      if (!entity || entity.start >= end) break;
      if (entity.end > start) found.push(shiftEntity(entity, start, value.length));
    }
    return found;
  });
};

const detectValues = (
  values: readonly string[],
  options: Parameters<typeof detectBatch>[1],
): PiiEntity[][] => {
  const found: PiiEntity[][] = [];
  for (let from = 0; from < values.length; ) {
    let to = from;
    for (let size = 0; to < values.length && size < batchSize; to += 1)
      size += (values[to]?.length ?? 0) + options.prefix.length;
    for (const entities of detectBatch(values.slice(from, to), options)) found.push(entities);
    from = to;
  }
  return found;
};

const toPrefix = (name: string | null): string => {
  const head = (name ?? '').replaceAll(/\p{Cc}/gu, ' ').trim();
  return head === '' || head.length > maxHead ? '' : `${toContextHead(head)}: `;
};

const countValues = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value.trim() !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
};

/**
 * What is found in a column, for each of its values with offsets into it. The head gives context, and what most values
 * are decides about those that alone would say too little, or by chance too much.
 */
export const detectInColumn = (options: {
  detector: PiiDetector;
  request: Omit<DetectOptions, 'text'>;
  column: Column;
}): PiiEntity[][] => {
  const { detector, request, column } = options;
  const { threshold = detector.threshold, types } = request;
  const counts = countValues(column.values);
  const texts = [...counts.keys()];
  const least = Math.min(threshold, unsure);
  const found = detectValues(texts, {
    detector,
    request: { ...request, threshold: least },
    prefix: toPrefix(column.name),
  });
  const values = texts.map(
    (text, index): FoundValue => ({ text, count: counts.get(text) ?? 0, entities: found[index] ?? [] }),
  );
  const isReported = (type: string) => detector.types.has(type) && (!types || types.includes(type));
  const hint = readHeader(column.name);
  const decided = decideColumn({ values, hint: hint && isReported(hint.type) ? hint : null, threshold });
  const decision = decided && isReported(decided.type) ? decided : null;
  const isChance = decision ? null : findChanceFinds(values, threshold);
  const settled = new Map<string, PiiEntity[]>();
  for (const value of values) {
    const kept = decision
      ? settleValue(value, {
          decision,
          threshold,
          mayBe: (text) => !detector.allows(decision.type, text),
        })
      : value.entities.filter((entity) => entity.score >= threshold && !isChance?.(value, entity));
    settled.set(value.text, kept);
  }
  return column.values.map((value) => settled.get(value) ?? []);
};
