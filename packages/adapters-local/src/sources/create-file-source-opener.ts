import { fileURLToPath } from 'node:url';
import { rejectError } from '@assay/core';
import type { OpenDocumentSource } from '@assay/core/ports';
import { createFolderDocumentSource } from './folder-document-source.ts';

/** The URL is not repeated: it may be that of something else, with a password in it. */
const invalid = () =>
  rejectError(
    'source.invalid-url',
    'The URL of a folder looks like file:///absolute/folder/ (a space is written %20): correct it.',
  );

const toPath = (text: string): string => {
  try {
    const url = new URL(text);
    if (url.search === '' && url.hash === '' && ['', 'localhost'].includes(url.hostname)) {
      url.hostname = '';
      return fileURLToPath(url);
    }
  } catch {
    // Told below, without what Node says: it repeats the URL.
  }
  throw invalid();
};

/** Opens `file:` sources. Error: `source.invalid-url` (reject), also for a folder that meets `apartFrom`. */
export const createFileSourceOpener =
  (options: { apartFrom?: string } = {}): OpenDocumentSource =>
  async ({ url }) => {
    if (!/^file:\/\/(?:localhost)?\//i.test(url)) throw invalid();
    return createFolderDocumentSource({ path: toPath(url), ...options });
  };
