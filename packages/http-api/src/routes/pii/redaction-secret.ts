import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { retryError } from '@assay/core';
import type { SecretStore } from '@assay/core/ports';
import type { ValueCipher } from '@assay/core/redaction';

const nonceBytes = 12;
const tagBytes = 16;
const masterBytes = 32;

/** AES-256-GCM with a random nonce for each value; the type is authenticated. */
const createCipher = (key: Uint8Array): ValueCipher => ({
  encrypt: ({ type, text }) => {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(type));
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString(
      'base64url',
    );
  },
  decrypt: ({ type, sealed }) => {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < nonceBytes + tagBytes) return null;
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(type)).setAuthTag(bytes.subarray(-tagBytes));
    try {
      const opened = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    } catch {
      // Of another workspace, another type, or changed on its way.
      return null;
    }
  },
});

/** By what a workspace's values are hashed, invented and encrypted. It never leaves the home. */
export type RedactionSecret = { salt: Uint8Array; cipher: ValueCipher };

/**
 * Made at the first use and kept in the store of secrets, so that all texts of a workspace agree. Errors: those of
 * `SecretStore`.
 */
export const openRedactionSecret = async (request: {
  secrets: SecretStore;
  workspace: string;
  randomBytes: (count: number) => Uint8Array;
}): Promise<RedactionSecret> => {
  const { secrets, workspace } = request;
  const name = `workspaces/${workspace}/redaction-key`;
  let kept = await secrets.get(name);
  if (kept === null) {
    const made = Buffer.from(request.randomBytes(masterBytes)).toString('base64url');
    await secrets.put(name, made, { ifAbsent: true });
    // Of two that make one at a time, both go by what was kept first.
    kept = await secrets.get(name);
  }
  if (kept === null) throw retryError('secret.unavailable', 'The key of the workspace could not be kept.');
  const master = Buffer.from(kept, 'base64url');
  const derive = (purpose: string): Buffer => createHmac('sha256', master).update(purpose).digest();
  return { salt: derive('salt'), cipher: createCipher(derive('encryption')) };
};
