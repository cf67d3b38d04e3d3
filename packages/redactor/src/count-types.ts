import type { RedactedText } from '@assay/core/redaction';

/** How many values of each type were redacted, types by name. */
export const countTypes = (texts: readonly RedactedText[]): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const { parts } of texts) {
    for (const { type } of parts) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([left], [right]) => (left < right ? -1 : 1)));
};
