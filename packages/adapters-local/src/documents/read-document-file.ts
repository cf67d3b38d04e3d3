import { open } from 'node:fs/promises';
import { rejectError } from '@assay/core';
import type { DocumentFile } from './document-task-payloads.ts';

const notFound = (cause: unknown) =>
  rejectError('document.not-found', 'The document is not there any more: add it again.', { cause });

const tooLarge = (options: { bytes: number; maxBytes: number }) =>
  rejectError(
    'document.too-large',
    `The file has ${options.bytes} bytes, ${options.maxBytes} are allowed: make it smaller or raise maxBytes.`,
    { details: options },
  );

const openFile = async (path: string) => {
  try {
    return await open(path, 'r');
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') throw notFound(thrown);
    throw thrown;
  }
};

/** The bytes of a file, unless they are too many. Errors (reject): `document.not-found`, `document.too-large`. */
export const readDocumentFile = async (
  options: Pick<DocumentFile, 'path'> & { maxBytes: number },
): Promise<Uint8Array> => {
  const { path, maxBytes } = options;
  await using handle = await openFile(path);
  const { size } = await handle.stat();
  if (size > maxBytes) throw tooLarge({ bytes: size, maxBytes });
  return handle.readFile();
};
