import { readFileSync } from 'node:fs';
import { type DocumentType, parseDocumentType } from '@assay/core/extraction';

const textOf = (name: string): string =>
  readFileSync(new URL(`../../document-types/${name}.yaml`, import.meta.url), 'utf8');

/** The document types that the core ships, in the order of the names. */
export const loadShippedTypes = (names: readonly string[]): DocumentType[] =>
  names.map((name) => parseDocumentType(textOf(name), textOf));
