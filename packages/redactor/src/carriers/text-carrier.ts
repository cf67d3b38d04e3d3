import { applyParts } from '@assay/core/redaction';
import type { Carrier } from './carrier.ts';
import { decodeFile } from './decode-text.ts';

/** A file that is text from its first to its last character. */
export const openText = (bytes: Uint8Array): Carrier => {
  const { text, encode } = decodeFile(bytes);
  return {
    texts: [{ text }],
    pictures: [],
    notes: [],
    partNames: [],
    write: ({ changes }) => encode(applyParts(text, changes[0] ?? [])),
  };
};
