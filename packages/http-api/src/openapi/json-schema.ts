import { z } from 'zod';

export type JsonSchema = { readonly [keyword: string]: unknown };

export const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `input`: what a caller may send. `output`: what comes back, with every default filled in. */
export type Direction = 'input' | 'output';

/** The schema as JSON Schema 2020-12; what it has no words for (a check in code) is left to the server. */
export const toJsonSchema = (schema: z.ZodType, io: Direction): JsonSchema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    io,
    override: ({ jsonSchema }) => {
      // The bounds of every whole number that a double holds: they say nothing about this one.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return rest;
};

/** The same schema with `change` applied to every one that stands within it, innermost first, and then to itself. */
export const mapSchemas = (
  schema: JsonSchema,
  change: (schema: JsonSchema, name: string) => JsonSchema,
  name: string,
): JsonSchema => {
  const mapValue = (value: unknown, inner: string): unknown =>
    isSchema(value) ? mapSchemas(value, change, inner) : value;
  const mapped = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (keyword === 'properties' && isSchema(value)) {
      const properties = Object.entries(value).map(([key, property]) => [
        key,
        mapValue(property, `${name}${toPascalCase(key)}`),
      ]);
      return [keyword, Object.fromEntries(properties)];
    }
    if (keyword === 'items') return [keyword, mapValue(value, `${name.replace(/s$/, '')}`)];
    if (keyword === 'additionalProperties') return [keyword, mapValue(value, `${name}Value`)];
    if (['anyOf', 'oneOf', 'allOf', 'prefixItems'].includes(keyword) && Array.isArray(value)) {
      return [keyword, value.map((option) => mapValue(option, name))];
    }
    return [keyword, value];
  });
  return change(Object.fromEntries(mapped), name);
};

/** `list-documents` and `contentId` as names of types: `ListDocuments`, `ContentId`. */
export const toPascalCase = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('');
