import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type DocumentType, parseDocumentType } from '@assay/core/extraction';

const folder = new URL('../../document-types/', import.meta.url);

/** The names of the document types that the core ships. */
export const shippedTypeNames = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .toSorted();

/** The YAML of a shipped type, null where there is none of the name. */
export const readShippedType = (name: string): string | null => {
  const file = new URL(`${name}.yaml`, folder);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
};

/** The document types that the core ships, in the order of the names. */
export const loadShippedTypes = (names: readonly string[]): DocumentType[] =>
  names.map((name) => parseDocumentType(readShippedType(name) ?? '', readShippedType));
