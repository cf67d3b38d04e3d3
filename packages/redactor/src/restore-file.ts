import { rejectError } from '@assay/core';
import { findRestorable } from '@assay/core/redaction';
import type { Eyes } from './eyes.ts';
import { createAesCipher } from './key/aes-cipher.ts';
import type { RedactionKey } from './key/redaction-key.ts';
import { findCarrier } from './redact-file.ts';

/**
 * Brings placeholders and encrypted values of a redacted file back. `unknown`: how many the key does not know.
 * Errors (reject): those of reading, `redaction.not-restorable`, `redaction.wrong-key`.
 */
export const restoreFile = async (options: {
  bytes: Uint8Array;
  eyes: Eyes;
  key: RedactionKey;
}): Promise<{ bytes: Uint8Array; restored: number; unknown: number }> => {
  const { bytes, eyes, key } = options;
  const { kind } = await eyes.read(bytes);
  const open = findCarrier(kind);
  if (!open) {
    throw rejectError(
      'redaction.not-restorable',
      `A document of the kind "${kind}" cannot be restored: what is painted over is gone. Keep the original.`,
      { details: { kind } },
    );
  }
  const carrier = open(bytes);
  const cipher = createAesCipher(key.key);
  const found = carrier.texts.map(({ text }) =>
    findRestorable(text, { placeholders: key.placeholders, cipher }),
  );
  const restored = found.reduce((sum, { parts }) => sum + parts.length, 0);
  const unknown = found.reduce((sum, one) => sum + one.unknown, 0);
  if (restored === 0) {
    throw rejectError(
      'redaction.wrong-key',
      'Nothing in the file was redacted with this key file: name the one that was written with it.',
      { details: { unknown } },
    );
  }
  const changes = found.map(({ parts }) => parts);
  return { bytes: carrier.write({ changes, pictures: new Map() }), restored, unknown };
};
