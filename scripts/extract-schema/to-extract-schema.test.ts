import { readFileSync } from 'node:fs';
import { contractFields, invoiceFields, lineColumns, priceColumns } from '@assay/core/extraction';
import { expect, it } from 'vitest';
import { schemaPath, toExtractSchema } from './to-extract-schema.ts';

const page = readFileSync('docs/reference/output.md', 'utf8');

it('finds the written schema to be what the output says (else: node scripts/extract-schema/main.ts)', () => {
  expect(JSON.parse(readFileSync(schemaPath, 'utf8'))).toEqual(toExtractSchema());
});

it('finds each key of the output on the page that explains it, in the order of the output', () => {
  const schema = toExtractSchema() as { properties: object };
  const keys = Object.keys(schema.properties);
  expect(keys).toHaveLength(8);
  const rows = [...page.matchAll(/^\| `(\w+)` \| /gm)].map((match) => match[1] ?? '');
  expect(rows.slice(0, keys.length)).toEqual(keys);
});

it('finds the name of every field and column on the page', () => {
  const names = [...invoiceFields, ...lineColumns, ...contractFields, ...priceColumns];
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
