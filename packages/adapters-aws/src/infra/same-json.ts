const isNothing = (value: unknown): boolean =>
  value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

const normalize = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const items = value.map(normalize).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    return items.length === 1 ? items[0] : items;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, each]) => [name, normalize(each)] as const);
    return Object.fromEntries(
      fields.filter(([, each]) => !isNothing(each)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
  return String(value ?? '');
};

/**
 * Whether two values mean the same to AWS, which gives policies and patterns back with other spaces, orders, lists of
 * one item as the item, numbers as texts, and nothing as an empty text or not at all.
 */
export const isSameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(normalize(a)) === JSON.stringify(normalize(b));

/** Null for what is absent or no JSON, which is then the same as nothing that is wanted. */
export const parseJson = (text: string | undefined): unknown => {
  try {
    return text === undefined || text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

export const isSameJson = (a: string | undefined, b: string): boolean =>
  isSameValue(parseJson(a), parseJson(b));
