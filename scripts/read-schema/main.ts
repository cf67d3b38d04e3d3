import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { schemaPath, toReadSchema } from './to-read-schema.ts';

/** Writes the schema anew after the normal form has changed: `node scripts/read-schema/main.ts`. */
writeFileSync(schemaPath, JSON.stringify(toReadSchema()));
execFileSync('node_modules/.bin/biome', ['format', '--write', schemaPath]);
