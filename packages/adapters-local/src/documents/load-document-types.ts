import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError, rejectError } from '@assay/core';
import { type DocumentType, parseDocumentType } from '@assay/core/extraction';

const shippedFolder = (): string =>
  dirname(fileURLToPath(import.meta.resolve('@assay/core/document-types/invoice.yaml')));

const loadDocumentType = async (path: string): Promise<DocumentType> => {
  try {
    return parseDocumentType(await readFile(path, 'utf8'));
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
  return Promise.all(names.map((name) => loadDocumentType(join(folder, name))));
};
