const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isNamed = (value: unknown): value is { name: string }[] =>
  Array.isArray(value) && value.every((item) => isRecord(item) && typeof item.name === 'string');

/** Things with names, such as columns: those of the same name are joined, new ones follow. */
const inheritNamed = (base: { name: string }[], own: { name: string }[]): unknown[] => {
  const names = new Set(base.map(({ name }) => name));
  return [
    ...base.map((item) =>
      inherit(
        item,
        own.find(({ name }) => name === item.name),
      ),
    ),
    ...own.filter(({ name }) => !names.has(name)),
  ];
};

/**
 * What a type inherits from the one it extends: records are joined, and things with names; of lists of texts its own
 * come first and those of the base follow; null takes a part of the base away, as `inherits: false` does with what the
 * base says of the part; of all else its own counts.
 */
const inherit = (base: unknown, own: unknown): unknown => {
  if (own === undefined) return base;
  if (isRecord(own) && own.inherits === false) {
    const { inherits: _inherits, ...rest } = own;
    return rest;
  }
  if (isTexts(base) && isTexts(own)) return [...new Set([...own, ...base])];
  if (isNamed(base) && isNamed(own)) return inheritNamed(base, own);
  if (!isRecord(base) || !isRecord(own)) return own;
  const names = new Set([...Object.keys(base), ...Object.keys(own)]);
  return Object.fromEntries(
    [...names].filter((name) => own[name] !== null).map((name) => [name, inherit(base[name], own[name])]),
  );
};

/**
 * A type by another's declaration. What tells two types apart, the classification, is only inherited where a type adds
 * to one of its own name; `checks` are taken as they are declared, where they are.
 */
export const extendType = (base: unknown, own: unknown): unknown => {
  if (!isRecord(base) || !isRecord(own)) return own;
  const { classification, checks, extends: _base, ...inherited } = base;
  const { extends: _own, ...declared } = own;
  return inherit(
    {
      ...inherited,
      ...(own.checks === undefined && { checks }),
      ...(own.name === base.name && { classification }),
    },
    declared,
  );
};
