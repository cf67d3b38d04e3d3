import { createHmac, timingSafeEqual } from 'node:crypto';
import type { UploadConditions, UploadSigner } from '@assay/core/ports';

/** A signer that can also tell whether a signature is its own. */
export type HmacUploadSigner = UploadSigner & {
  /** Whether `signature` was made for exactly these conditions. Says nothing about whether they have expired. */
  verify(conditions: UploadConditions, signature: string): boolean;
};

/** 256 bits: as many as the hash gives out; a shorter secret would be the weakest part. */
const minSecretBytes = 32;

/**
 * What is signed. JSON keeps the parts apart, so that no character within one can move a border; the first part ties
 * the signature to this purpose and this form.
 */
const canonicalText = (conditions: UploadConditions): string =>
  JSON.stringify([
    'assay.upload/1',
    'PUT',
    conditions.workspace,
    conditions.uploadId,
    conditions.size,
    conditions.sha256,
    conditions.expiresAt,
  ]);

/**
 * Signs URLs of the route that receives bytes, by HMAC-SHA256 over all the conditions. Whoever holds `secret` can
 * sign anything: it is 32 random bytes or more, made by the home and never shown.
 */
export const createHmacUploadSigner = ({ secret }: { secret: Uint8Array }): HmacUploadSigner => {
  if (secret.length < minSecretBytes) {
    throw new RangeError(`The secret of the upload signer must have at least ${minSecretBytes} bytes.`);
  }
  const digest = (conditions: UploadConditions) =>
    createHmac('sha256', secret).update(canonicalText(conditions)).digest();
  return {
    sign: async ({ origin, ...conditions }) => {
      const url = new URL(`/v1/uploads/${encodeURIComponent(conditions.uploadId)}/bytes`, origin);
      url.searchParams.set('workspace', conditions.workspace);
      url.searchParams.set('size', String(conditions.size));
      if (conditions.sha256 !== null) url.searchParams.set('sha256', conditions.sha256);
      url.searchParams.set('expiresAt', conditions.expiresAt);
      url.searchParams.set('signature', digest(conditions).toString('base64url'));
      return { method: 'PUT', url: url.href, headers: { 'Content-Type': 'application/octet-stream' } };
    },
    verify: (conditions, signature) => {
      const expected = digest(conditions);
      const given = Buffer.from(signature, 'base64url');
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
};
