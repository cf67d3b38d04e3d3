import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError, rejectError } from '@assay/core';
import { type DocumentType, parseDocumentType } from '@assay/core/extraction';

const shippedFolder = (): string =>
  dirname(fileURLToPath(import.meta.resolve('@assay/core/document-types/invoice.yaml')));

const parseNamed = (path: string, text: string, findText: (name: string) => string | null): DocumentType => {
  try {
    return parseDocumentType(text, findText);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    throw rejectError(thrown.code, `${path}: ${thrown.message}`, { details: thrown.details, cause: thrown });
  }
};

/**
 * All document types of a folder (those that the core ships, unless another is named), by file name.
 * Errors (reject): those of `parseDocumentType`, with the file's name.
 */
export const loadDocumentTypes = async (options: { folder?: string } = {}): Promise<DocumentType[]> => {
  const { folder = shippedFolder() } = options;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  const texts = new Map<string, string>();
  for (const name of names) texts.set(basename(name, '.yaml'), await readFile(join(folder, name), 'utf8'));
  return [...texts].map(([name, text]) =>
    parseNamed(join(folder, `${name}.yaml`), text, (base) => texts.get(base) ?? null),
  );
};
