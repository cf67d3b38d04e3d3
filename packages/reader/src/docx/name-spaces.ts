/** The prefixes under which parts are read here, by the ends of their namespaces in both variants of the standard. */
const usual: readonly { space: RegExp; prefix: string }[] = [
  { space: /\/wordprocessingml(\/2006)?\/main$/, prefix: 'w' },
  { space: /\/presentationml(\/2006)?\/main$/, prefix: 'p' },
  { space: /\/drawingml(\/2006)?\/main$/, prefix: 'a' },
  { space: /\/drawingml(\/2006)?\/diagram$/, prefix: 'dgm' },
  { space: /\/drawingml(\/2006)?\/spreadsheetDrawing$/, prefix: 'xdr' },
  { space: /\/officeDocument(\/2006)?\/relationships$/, prefix: 'r' },
  { space: /\/markup-compatibility\/2006$/, prefix: 'mc' },
];

type Attributes = Readonly<Record<string, string>>;

/** Office's own programs write the usual prefixes; others choose theirs, and say so in `xmlns` attributes. */
export const createRenaming = () => {
  /** Usual prefixes by those that a part has in their place; empty for the default namespace. */
  const renamed = new Map<string, string>();
  const rename = (name: string): string => {
    const colon = name.indexOf(':');
    const prefix = renamed.get(name.slice(0, Math.max(0, colon)));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  };
  return {
    rename,
    /** Learns what an element declares. A prefix keeps the meaning that it had first. */
    declare: (attributes: Attributes): void => {
      for (const [name, space] of Object.entries(attributes)) {
        if (!name.startsWith('xmlns')) continue;
        const own = name.slice('xmlns:'.length);
        const known = usual.find((one) => one.space.test(space));
        if (known !== undefined && known.prefix !== own && !renamed.has(own)) renamed.set(own, known.prefix);
      }
    },
    renameAttributes: (attributes: Attributes): Attributes =>
      renamed.size === 0
        ? attributes
        : Object.fromEntries(
            Object.entries(attributes).map(([name, value]) => [
              name.includes(':') && !name.startsWith('xmlns') ? rename(name) : name,
              value,
            ]),
          ),
  };
};
