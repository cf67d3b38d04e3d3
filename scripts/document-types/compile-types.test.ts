import { readFileSync } from 'node:fs';
import { compiledTypesPath } from '@assay/adapters-local';
import { expect, it } from 'vitest';
import { compileTypes } from './compile-types.ts';

it('finds the compiled types to be what the YAML says (else: node scripts/document-types/main.ts)', async () => {
  expect(readFileSync(compiledTypesPath(), 'utf8') === (await compileTypes())).toBe(true);
});
