import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { migrations } from '../sqlite/migrations.ts';
import { peekVersion } from '../sqlite/schema.ts';

/**
 * Which version of the schema a folder has, and which this program knows; null where there is no database yet.
 * Changes nothing. Not for the process that owns the folder (closing the file again would drop its locks).
 */
export const readFolderVersion = (path: string): { version: number; known: number } | null => {
  const database = join(resolve(path), 'assay.sqlite');
  return existsSync(database) ? { version: peekVersion(database), known: migrations.length } : null;
};
