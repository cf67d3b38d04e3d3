import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { ValueCipher } from '@assay/core/redaction';

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM with a random nonce for each value; the type is authenticated. `key`: 32 bytes. */
export const createAesCipher = (key: Uint8Array): ValueCipher => ({
  encrypt: ({ type, text }) => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(type));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
  },
  decrypt: ({ type, sealed }) => {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < nonceBytes + tagBytes) return null;
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(type))
      .setAuthTag(bytes.subarray(-tagBytes));
    try {
      const opened = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    } catch {
      // Another key, another type, or changed bytes: nothing more can be told apart.
      return null;
    }
  },
});
