import { rejectError } from '@assay/core';

/** `sha-256=:<base64 of 32 bytes>:` as one member of the header's list. */
const sha256Member = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):\s*(?=$|,)/;

/**
 * The SHA-256 that the sender gives of the bytes, hexadecimal; null where it gives none (RFC 9530, `Content-Digest`).
 * A header without one that we can check is `upload.invalid-digest` (reject): its sender wants it checked.
 */
export const parseContentDigest = (header: string | null): string | null => {
  if (header === null) return null;
  const encoded = sha256Member.exec(header)?.[1];
  if (encoded === undefined) {
    throw rejectError(
      'upload.invalid-digest',
      'Content-Digest has no SHA-256: send "sha-256=:<base64>:", or leave the header out.',
    );
  }
  return Buffer.from(encoded, 'base64').toString('hex');
};
