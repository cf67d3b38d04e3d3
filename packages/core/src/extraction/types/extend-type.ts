const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/**
 * What a type inherits from the one it extends: records are joined, of lists of texts its own come first and those of
 * the base follow, and of all else its own counts.
 */
const inherit = (base: unknown, own: unknown): unknown => {
  if (own === undefined) return base;
  if (isTexts(base) && isTexts(own)) return [...new Set([...own, ...base])];
  if (!isRecord(base) || !isRecord(own)) return own;
  const names = new Set([...Object.keys(base), ...Object.keys(own)]);
  return Object.fromEntries([...names].map((name) => [name, inherit(base[name], own[name])]));
};

/** A type by another's declaration. What tells the two apart, the classification, is never inherited. */
export const extendType = (base: unknown, own: unknown): unknown => {
  if (!isRecord(base) || !isRecord(own)) return own;
  const { classification: _, ...inherited } = base;
  const { extends: __, ...declared } = own;
  return inherit(inherited, declared);
};
