import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaPath, toReadSchema } from './to-read-schema.ts';

/** The names of all fields, at any depth. */
const namesIn = (schema: unknown): string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties ?? {}) : [];
  return [...own, ...Object.values(schema).flatMap(namesIn)];
};

it('finds the written schema to be what the normal form says (else: node scripts/read-schema/main.ts)', () => {
  expect(JSON.parse(readFileSync(schemaPath, 'utf8'))).toEqual(toReadSchema());
});

it('finds every field of the schema on the page that explains it', () => {
  const names = [...new Set(namesIn(toReadSchema()))];
  const page = readFileSync('docs/reference/read.md', 'utf8');
  expect(names).toContain('hiddenWords');
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
