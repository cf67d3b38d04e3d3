import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { schemaPath, toExtractSchema } from './to-extract-schema.ts';

/** Writes the schema anew after the output has changed: `node scripts/extract-schema/main.ts`. */
writeFileSync(schemaPath, JSON.stringify(toExtractSchema()));
execFileSync('node_modules/.bin/biome', ['format', '--write', schemaPath]);
