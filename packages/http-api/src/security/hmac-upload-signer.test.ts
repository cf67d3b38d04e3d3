import { describe, expect, it } from 'vitest';
import { createHmacUploadSigner } from './hmac-upload-signer.ts';

const secret = new Uint8Array(32).fill(7);
const conditions = {
  workspace: 'default',
  uploadId: 'upl_1',
  size: 12,
  sha256: 'ab'.repeat(32),
  expiresAt: '2026-01-01T00:10:00.000Z',
};

const signed = async (changed: Partial<typeof conditions> | { sha256: null } = {}) => {
  const upload = await createHmacUploadSigner({ secret }).sign({
    ...conditions,
    ...changed,
    origin: 'http://127.0.0.1:4800',
  });
  return new URL(upload.url);
};

describe('createHmacUploadSigner', () => {
  it('signs a URL of our own route that carries every condition', async () => {
    const url = await signed();
    expect(url.origin + url.pathname).toBe('http://127.0.0.1:4800/v1/uploads/upl_1/bytes');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      workspace: 'default',
      size: '12',
      sha256: conditions.sha256,
      expiresAt: conditions.expiresAt,
    });
  });

  it('knows its own signature, with and without a hash', async () => {
    const signer = createHmacUploadSigner({ secret });
    const signature = (await signed()).searchParams.get('signature') ?? '';
    expect(signer.verify(conditions, signature)).toBe(true);
    const unhashed = (await signed({ sha256: null })).searchParams.get('signature') ?? '';
    expect(signer.verify({ ...conditions, sha256: null }, unhashed)).toBe(true);
  });

  it.each([
    ['workspace', { workspace: 'other' }],
    ['upload', { uploadId: 'upl_2' }],
    ['size', { size: 13 }],
    ['hash', { sha256: 'cd'.repeat(32) }],
    ['absent hash', { sha256: null }],
    ['time', { expiresAt: '2026-01-01T00:10:00.001Z' }],
    ['border between two parts', { workspace: 'default","upl_1' }],
  ])('refuses a signature when the %s is another', async (_what, changed) => {
    const signature = (await signed()).searchParams.get('signature') ?? '';
    expect(createHmacUploadSigner({ secret }).verify({ ...conditions, ...changed }, signature)).toBe(false);
  });

  it('refuses the signature of another secret, a cut one, and no signature at all', async () => {
    const signature = (await signed()).searchParams.get('signature') ?? '';
    const other = createHmacUploadSigner({ secret: new Uint8Array(32).fill(8) });
    expect(other.verify(conditions, signature)).toBe(false);
    for (const bad of ['', signature.slice(0, -2), `${signature}AA`, 'é', ' '.repeat(43)]) {
      expect(createHmacUploadSigner({ secret }).verify(conditions, bad)).toBe(false);
    }
  });

  it('refuses to be made with a secret that can be guessed', () => {
    expect(() => createHmacUploadSigner({ secret: new Uint8Array(16) })).toThrow(/32 bytes/);
  });
});
