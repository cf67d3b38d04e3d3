import { type JsonSchema, mapSchemas } from './json-schema.ts';

export type NamedSchema = { name: string; schema: JsonSchema };

const prefix = '#/components/schemas/';
export const toReference = (name: string): JsonSchema => ({ $ref: `${prefix}${name}` });

const isObject = (schema: JsonSchema): boolean => schema.type === 'object' && schema.properties !== undefined;

/**
 * Puts every object that stands in more than one place, and every definition that a schema brought along, under a
 * name of its own. A component is named after the place where it is met first, or by the definition's own name.
 */
export const createSchemaSharer = (all: readonly NamedSchema[]) => {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  const components = new Map<string, JsonSchema>();

  const claim = (wanted: string): string => {
    let name = wanted;
    for (let turn = 2; components.has(name); turn += 1) name = `${wanted}${turn}`;
    return name;
  };

  for (const { name, schema } of all) {
    mapSchemas(
      schema,
      (inner) => {
        const text = JSON.stringify(inner);
        if (isObject(inner)) counts.set(text, (counts.get(text) ?? 0) + 1);
        return inner;
      },
      name,
    );
  }

  /** References within one schema point at its own root, so they are turned to where its definitions now are. */
  const hoist = ({ name, schema }: NamedSchema): JsonSchema => {
    const { $defs, ...root } = schema;
    const text = JSON.stringify(root);
    const isSelfReferring = /"\$ref":"#"/.test(JSON.stringify(schema));
    if ($defs === undefined && !isSelfReferring) return schema;
    const definitions = Object.entries($defs ?? {});
    const renamed = new Map(
      definitions.map(([key]) => [key, key.startsWith('__') ? `${name}${toSuffix(key)}` : key]),
    );
    const rename = (part: string): JsonSchema =>
      JSON.parse(
        part.replace(
          /"\$ref":"#(?:\/\$defs\/([^"]+))?"/g,
          (_all, key: string | undefined) =>
            `"$ref":"${prefix}${key === undefined ? name : (renamed.get(key) ?? key)}"`,
        ),
      );
    for (const [key, definition] of definitions) {
      components.set(renamed.get(key) ?? key, rename(JSON.stringify(definition)));
    }
    if (!isSelfReferring) return rename(text);
    components.set(name, rename(text));
    return toReference(name);
  };

  return {
    /** The schema with references in the place of what is shared. */
    share: (named: NamedSchema): JsonSchema => {
      const originals = new Map<JsonSchema, string>();
      return mapSchemas(
        hoist(named),
        (schema, name) => {
          // Parts within may already be references: what was counted is the schema before that.
          const whole = expand(schema, originals);
          if (!isObject(schema) || (counts.get(whole) ?? 0) < 2) return schema;
          const known = names.get(whole) ?? claim(name);
          names.set(whole, known);
          components.set(known, schema);
          const reference = toReference(known);
          originals.set(reference, whole);
          return reference;
        },
        named.name,
      );
    },
    components: (): Readonly<Record<string, JsonSchema>> =>
      Object.fromEntries([...components].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
};

const toSuffix = (key: string): string => `Part${key.replace(/\D+/g, '')}`;

/** The text of a schema as it was before parts of it became references. */
const expand = (schema: JsonSchema, originals: ReadonlyMap<unknown, string>): string => {
  const write = (value: unknown): string => {
    const original = originals.get(value);
    if (original !== undefined) return original;
    if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
    return `{${Object.entries(value)
      .map(([key, inner]) => `${JSON.stringify(key)}:${write(inner)}`)
      .join(',')}}`;
  };
  return write(schema);
};
