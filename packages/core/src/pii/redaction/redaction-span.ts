import { z } from 'zod';

/** A value to redact. Offsets are UTF-16 units into its text; those within a pair are moved outwards. */
export const RedactionSpan = z.object({
  type: z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type RedactionSpan = z.infer<typeof RedactionSpan>;

const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isLead = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const cutsPair = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isTrail(text.charCodeAt(at)) && isLead(text.charCodeAt(at - 1));

const toWhole = (text: string, span: RedactionSpan): RedactionSpan => {
  const start = Math.max(0, Math.min(span.start, text.length));
  const end = Math.max(start, Math.min(span.end, text.length));
  return {
    type: span.type,
    start: cutsPair(text, start) ? start - 1 : start,
    end: cutsPair(text, end) ? end + 1 : end,
  };
};

/**
 * Spans in the order of the text, none overlapping another. Those that share characters become one over all of them,
 * of the longest one's type, of equally long ones the earlier's: no character of any value is left. Empty ones go.
 */
export const joinSpans = (text: string, spans: readonly RedactionSpan[]): RedactionSpan[] => {
  const sorted = spans
    .map((span) => toWhole(text, span))
    .filter(({ start, end }) => end > start)
    .sort((left, right) => left.start - right.start || right.end - left.end);
  const joined: RedactionSpan[] = [];
  let longest = 0;
  for (const span of sorted) {
    const last = joined.at(-1);
    const length = span.end - span.start;
    if (!last || span.start >= last.end) {
      joined.push({ ...span });
      longest = length;
      continue;
    }
    last.end = Math.max(last.end, span.end);
    if (length > longest) {
      longest = length;
      last.type = span.type;
    }
  }
  return joined;
};

/** Spans whose offsets count code points, as they are printed, brought to UTF-16 units. */
export const fromCodePoints = (text: string, spans: readonly RedactionSpan[]): RedactionSpan[] => {
  const wanted = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const units = new Map<number, number>();
  let [unit, point] = [0, 0];
  for (const target of wanted) {
    while (point < target && unit < text.length) {
      unit += isLead(text.charCodeAt(unit)) && isTrail(text.charCodeAt(unit + 1)) ? 2 : 1;
      point += 1;
    }
    units.set(target, unit);
  }
  return spans.map(({ type, start, end }) => ({
    type,
    start: units.get(start) ?? 0,
    end: units.get(end) ?? 0,
  }));
};
