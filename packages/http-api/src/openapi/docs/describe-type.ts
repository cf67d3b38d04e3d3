import { isSchema, type JsonSchema } from '../json-schema.ts';

const describeNumber = (schema: JsonSchema): string => {
  const bounds = [
    ...(typeof schema.minimum === 'number' ? [`from ${schema.minimum}`] : []),
    ...(typeof schema.exclusiveMinimum === 'number' ? [`above ${schema.exclusiveMinimum}`] : []),
    ...(typeof schema.maximum === 'number' ? [`to ${schema.maximum}`] : []),
  ];
  return [String(schema.type), ...bounds].join(' ');
};

const describeObject = (schema: JsonSchema, indent: string, seen: readonly JsonSchema[]): string => {
  const properties = Object.entries(isSchema(schema.properties) ? schema.properties : {});
  if (properties.length === 0) {
    return isSchema(schema.additionalProperties)
      ? `{ [name]: ${describe(schema.additionalProperties, indent, seen)} }`
      : '{}';
  }
  const required = Array.isArray(schema.required) ? schema.required : [];
  const lines = properties.map(([name, property]) => {
    const type = isSchema(property) ? describe(property, `${indent}  `, seen) : 'any';
    const meaning =
      isSchema(property) && typeof property.description === 'string' ? `  // ${property.description}` : '';
    return `${indent}  ${name}${required.includes(name) ? '' : '?'}: ${type}${meaning}`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
};

const describe = (schema: JsonSchema, indent: string, seen: readonly JsonSchema[]): string => {
  if (seen.length > 12) return '…';
  const inner = [...seen, schema];
  const describeInner = (part: unknown) => (isSchema(part) ? describe(part, indent, inner) : 'any');
  const optional = schema.default === undefined ? '' : ` = ${JSON.stringify(schema.default)}`;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum))
    return `${schema.enum.map((value) => JSON.stringify(value)).join(' | ')}${optional}`;
  const options = [schema.anyOf, schema.oneOf].find(Array.isArray);
  if (options !== undefined) {
    return options.map(describeInner).join(' | ');
  }
  if (Array.isArray(schema.type)) {
    return schema.type.map((type) => describe({ ...schema, type }, indent, inner)).join(' | ');
  }
  switch (schema.type) {
    case 'object':
      return describeObject(schema, indent, inner);
    case 'array':
      if (Array.isArray(schema.prefixItems)) return `[${schema.prefixItems.map(describeInner).join(', ')}]`;
      return `${describeInner(schema.items)}[]`;
    case 'integer':
    case 'number':
      return `${describeNumber(schema)}${optional}`;
    case 'string':
      return `string${typeof schema.format === 'string' ? ` (${schema.format})` : ''}${optional}`;
    case 'boolean':
    case 'null':
      return `${schema.type}${optional}`;
    default:
      return 'any';
  }
};

/** A schema as people read types. */
export const describeType = (schema: JsonSchema): string => describe(schema, '', []);
