import { rejectError } from '@assay/core';
import type { ReadDocument } from '@assay/core/documents';

/** What the main process has to take in and store at once; a dense page makes some 200 KB. */
const defaultMaxBytes = 256 * 1024 * 1024;

const tooLarge = (maxBytes: number, cause?: unknown) =>
  rejectError('document.too-large', `What was read is larger than ${maxBytes} bytes: split the document.`, {
    details: { maxBytes },
    cause,
  });

const print = (document: ReadDocument, maxBytes: number): string => {
  try {
    return JSON.stringify(document);
  } catch (thrown) {
    // Longer than any string can be.
    if (thrown instanceof RangeError) throw tooLarge(maxBytes, thrown);
    throw thrown;
  }
};

/** The UTF-8 JSON of what was read. Error (reject): `document.too-large`. */
export const toReadBytes = (document: ReadDocument, options: { maxBytes?: number } = {}): Uint8Array => {
  const { maxBytes = defaultMaxBytes } = options;
  const bytes = new TextEncoder().encode(print(document, maxBytes));
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  return bytes;
};
