import { writeFileSync } from 'node:fs';
import { compiledTypesPath } from '@assay/adapters-local';
import { compileTypes } from './compile-types.ts';

/** Compiles the shipped types after their YAML has changed: `node scripts/document-types/main.ts`. */
writeFileSync(compiledTypesPath(), await compileTypes());
