import { isSchema, type JsonSchema } from './json-schema.ts';

const ofText = (schema: JsonSchema, name: string): string => {
  if (schema.format === 'date-time') return '2026-01-31T12:00:00Z';
  if (schema.format === 'date') return '2026-01-31';
  const shortest = typeof schema.minLength === 'number' ? schema.minLength : 0;
  return name.padEnd(shortest, 'x');
};

/** A value that shows the form of a schema; where only code could tell what is valid, the name of the place. */
export const exampleOf = (schema: unknown, name = 'value'): unknown => {
  if (!isSchema(schema)) return null;
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (Array.isArray(schema.examples)) return schema.examples[0];
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const [option] = [schema.anyOf, schema.oneOf].find(Array.isArray) ?? [];
  if (option !== undefined) return exampleOf(option, name);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'string':
      return ofText(schema, name);
    case 'integer':
    case 'number': {
      const least = typeof schema.minimum === 'number' ? schema.minimum : 1;
      return typeof schema.exclusiveMinimum === 'number' ? schema.exclusiveMinimum + 1 : Math.max(1, least);
    }
    case 'boolean':
      return true;
    case 'array':
      if (Array.isArray(schema.prefixItems)) return schema.prefixItems.map((item) => exampleOf(item, name));
      return [exampleOf(schema.items, name.replace(/s$/, ''))];
    case 'object': {
      const properties = isSchema(schema.properties) ? schema.properties : {};
      const entries = Object.entries(properties).map(([key, inner]) => [key, exampleOf(inner, key)]);
      return Object.fromEntries(entries);
    }
    default:
      return null;
  }
};
