import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { DocumentType } from '@assay/core/extraction';
import type { TypeFile } from './list-type-files.ts';

/** The shipped types as their YAML says them, for a program that starts: reading YAML takes it a fifth of a second. */
export type CompiledTypes = {
  /** Of the files that they were made from. */
  sha256: string;
  types: DocumentType[];
};

export const compiledTypesPath = (): string =>
  fileURLToPath(import.meta.resolve('@assay/core/document-types/compiled.json'));

/** Tells any change of the files: their names, their order, or a letter in them. */
export const hashTypeFiles = (files: readonly TypeFile[]): string => {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(JSON.stringify([name, text]));
  return hash.digest('hex');
};

/** The compiled types by name, or null where a shipped file has changed since: then the files count. */
export const readCompiledTypes = async (
  shipped: readonly TypeFile[],
): Promise<ReadonlyMap<string, DocumentType> | null> => {
  // The file is one of the program's own, and a test holds it against what the YAML says.
  const compiled: CompiledTypes = JSON.parse(await readFile(compiledTypesPath(), 'utf8'));
  if (compiled.sha256 !== hashTypeFiles(shipped)) return null;
  return new Map(compiled.types.map((type) => [type.name, type]));
};
