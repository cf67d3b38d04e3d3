import { z } from 'zod';
import { toSameValue } from './same-value.ts';

const placeholderPattern = /\[[A-Z][A-Z0-9_]{0,63}_\d{1,9}\]/g;

/** What each placeholder stands for: the part of a key file that restores. */
export const PlaceholderValues = z.record(
  z.string().regex(/^\[[A-Z][A-Z0-9_]{0,63}_\d{1,9}\]$/),
  z.strictObject({ type: z.string(), value: z.string() }),
);
export type PlaceholderValues = z.infer<typeof PlaceholderValues>;

export const findPlaceholders = (text: string): { start: number; end: number; placeholder: string }[] =>
  [...text.matchAll(placeholderPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    placeholder: match[0],
  }));

export type Placeholders = {
  /**
   * The same for the same type and value, written exactly so; of another spelling of a value the first one's with a
   * number behind it (`[PERSON_1_2]`), so that each comes back as it was written.
   */
  of(type: string, value: string): string;
  values(): PlaceholderValues;
};

/**
 * Numbers values by type, going on from what is known. What the texts themselves write like a placeholder is never
 * given to a value, so that restoring changes placeholders alone.
 */
export const createPlaceholders = (options: {
  known: PlaceholderValues;
  texts: readonly string[];
}): Placeholders => {
  const byValue = new Map<string, string>();
  const byPlaceholder = new Map<string, { type: string; value: string }>();
  const last = new Map<string, number>();
  /** Of each value the placeholder of the spelling that came first. */
  const firstOf = new Map<string, string>();
  const taken = new Set<string>();
  for (const text of options.texts) {
    for (const { placeholder } of findPlaceholders(text)) taken.add(placeholder);
  }
  for (const [placeholder, { type, value }] of Object.entries(options.known)) {
    byPlaceholder.set(placeholder, { type, value });
    if (!taken.has(placeholder)) byValue.set(`${type}\u0000${value}`, placeholder);
    const [, number, spelling] = /_(\d+)(?:_(\d+))?\]$/.exec(placeholder.replace(`[${type}`, '')) ?? [];
    if (number === undefined) continue;
    last.set(type, Math.max(last.get(type) ?? 0, Number(number)));
    if (spelling === undefined && !taken.has(placeholder))
      firstOf.set(`${type}\u0000${toSameValue(type, value)}`, placeholder);
  }
  const give = (placeholder: string, type: string, value: string): string => {
    byValue.set(`${type}\u0000${value}`, placeholder);
    byPlaceholder.set(placeholder, { type, value });
    return placeholder;
  };
  const number = (type: string, value: string): string => {
    const same = `${type}\u0000${toSameValue(type, value)}`;
    const first = firstOf.get(same);
    for (let spelling = 2; first !== undefined; spelling += 1) {
      const placeholder = first.replace(/\]$/, `_${spelling}]`);
      if (!taken.has(placeholder) && !byPlaceholder.has(placeholder)) return give(placeholder, type, value);
    }
    for (;;) {
      const count = (last.get(type) ?? 0) + 1;
      last.set(type, count);
      const placeholder = `[${type}_${count}]`;
      if (taken.has(placeholder) || byPlaceholder.has(placeholder)) continue;
      firstOf.set(same, placeholder);
      return give(placeholder, type, value);
    }
  };
  return {
    of: (type, value) => byValue.get(`${type}\u0000${value}`) ?? number(type, value),
    values: () => Object.fromEntries(byPlaceholder),
  };
};
