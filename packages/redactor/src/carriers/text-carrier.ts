import { rejectError } from '@assay/core';
import { applyParts } from '@assay/core/redaction';
import type { Carrier } from './carrier.ts';
import { decodeFile } from './decode-text.ts';
import { openJson } from './json-carrier.ts';

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

/**
 * A text of which somebody says what is to go, JSON too, which has to stay JSON.
 * Error (reject) of writing: `redaction.spans-break-json`.
 */
export const openGivenText = (bytes: Uint8Array): Carrier => {
  const carrier = openText(bytes);
  if (openJson(bytes) === null) return carrier;
  return {
    ...carrier,
    write: (changed) => {
      const written = carrier.write(changed);
      if (openJson(written) !== null) return written;
      throw rejectError(
        'redaction.spans-break-json',
        'With these spans replaced the file is no JSON any more, as where a number becomes words: give spans within strings only, or leave the spans out, and numbers become strings.',
      );
    },
  };
};
