import { randomBytes } from 'node:crypto';
import { rejectError } from '@assay/core';
import { PlaceholderValues } from '@assay/core/redaction';
import { z } from 'zod';

const Base64Key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What undoes a redaction, and makes the next one agree with it. As secret as the documents are. */
const KeyFile = z.strictObject({
  format: z.literal('assay.redaction-key/1'),
  salt: Base64Key,
  key: Base64Key,
  placeholders: PlaceholderValues,
});

export type RedactionKey = { salt: Uint8Array; key: Uint8Array; placeholders: PlaceholderValues };

const keyBytes = 32;

export const createRedactionKey = (): RedactionKey => ({
  salt: randomBytes(keyBytes),
  key: randomBytes(keyBytes),
  placeholders: {},
});

export const printRedactionKey = ({ salt, key, placeholders }: RedactionKey): string => {
  const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
  const file: z.infer<typeof KeyFile> = {
    format: 'assay.redaction-key/1',
    salt: toText(salt),
    key: toText(key),
    placeholders,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Error (reject): `redaction.invalid-key`. */
export const parseRedactionKey = (text: string): RedactionKey => {
  const parsed = KeyFile.safeParse(parseJson(text));
  if (!parsed.success) {
    throw rejectError(
      'redaction.invalid-key',
      'This is no key file of a redaction: name the file that "assay redact --key-file" wrote.',
    );
  }
  const { salt, key, placeholders } = parsed.data;
  return { salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url'), placeholders };
};
