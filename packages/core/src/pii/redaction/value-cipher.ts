/**
 * Encrypts single values; the home supplies it (AES-256-GCM with a fresh nonce for each call). What comes out is
 * base64url without padding. `type` is authenticated with the value and not part of what comes out.
 */
export type ValueCipher = {
  encrypt(value: { type: string; text: string }): string;
  /** `null` where it was not encrypted with this key and type. */
  decrypt(value: { type: string; sealed: string }): string | null;
};
