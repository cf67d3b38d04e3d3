import { z } from 'zod';

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
  /** The same for the same type and value, written exactly so. */
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
  const taken = new Set<string>();
  for (const text of options.texts) {
    for (const { placeholder } of findPlaceholders(text)) taken.add(placeholder);
  }
  for (const [placeholder, { type, value }] of Object.entries(options.known)) {
    byPlaceholder.set(placeholder, { type, value });
    if (!taken.has(placeholder)) byValue.set(`${type}\u0000${value}`, placeholder);
    const number = Number(/_(\d+)\]$/.exec(placeholder)?.[1] ?? 0);
    last.set(type, Math.max(last.get(type) ?? 0, number));
  }
  const number = (type: string, value: string): string => {
    for (;;) {
      const count = (last.get(type) ?? 0) + 1;
      last.set(type, count);
      const placeholder = `[${type}_${count}]`;
      if (taken.has(placeholder)) continue;
      byValue.set(`${type}\u0000${value}`, placeholder);
      byPlaceholder.set(placeholder, { type, value });
      return placeholder;
    }
  };
  return {
    of: (type, value) => byValue.get(`${type}\u0000${value}`) ?? number(type, value),
    values: () => Object.fromEntries(byPlaceholder),
  };
};
