import { createHash } from 'node:crypto';
import type { UploadConditions } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { createS3Client } from './create-s3-client.ts';
import { createS3UploadSigner } from './s3-upload-signer.ts';
import { signatureOf } from './testing/signature-of.ts';

const secretAccessKey = 'a-secret-for-this-test';
const client = createS3Client({
  region: 'eu-central-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey, sessionToken: 'a-token' },
});
const now = new Date('2026-03-04T05:06:07.800Z');
const signer = createS3UploadSigner({
  client,
  bucket: 'incoming-files',
  prefix: 'assay/',
  clock: { now: () => now },
});
const sha256 = createHash('sha256').update('hello').digest('hex');
const conditions: UploadConditions & { origin: string } = {
  workspace: 'default',
  uploadId: 'upl_1',
  size: 5,
  sha256,
  expiresAt: '2026-03-04T05:16:07.000Z',
  origin: 'http://127.0.0.1:4800',
};

const isLetIn = (request: { url: string; headers: Readonly<Record<string, string>> }): boolean =>
  signatureOf({ method: 'PUT', secretAccessKey, ...request }) ===
  new URL(request.url).searchParams.get('X-Amz-Signature');

describe('createS3UploadSigner', () => {
  it('signs a PUT of these bytes to the place from which uploads are registered', async () => {
    const signed = await signer.sign(conditions);
    const url = new URL(signed.url);
    expect(signed.method).toBe('PUT');
    expect(`${url.host}${url.pathname}`).toBe(
      's3.eu-central-1.amazonaws.com/incoming-files/assay/incoming/default/upl_1',
    );
    expect(isLetIn(signed)).toBe(true);
  });

  it('binds the key, the length and the hash', async () => {
    const { url, headers } = await signer.sign(conditions);
    const otherHash = createHash('sha256').update('other').digest('base64');
    expect(isLetIn({ url: url.replace('upl_1', 'upl_2'), headers })).toBe(false);
    expect(isLetIn({ url: url.replace('Expires=600', 'Expires=6000'), headers })).toBe(false);
    expect(isLetIn({ url, headers: { ...headers, 'Content-Length': '6' } })).toBe(false);
    expect(isLetIn({ url, headers: { ...headers, 'x-amz-checksum-sha256': otherHash } })).toBe(false);
    const { 'x-amz-checksum-sha256': hash, ...withoutHash } = headers;
    expect(Buffer.from(hash ?? '', 'base64').toString('hex')).toBe(sha256);
    expect(isLetIn({ url, headers: withoutHash })).toBe(false);
  });

  it('lets the first bytes stand where the hash is not known', async () => {
    const { url, headers } = await signer.sign({ ...conditions, sha256: null });
    expect(isLetIn({ url, headers })).toBe(true);
    expect(headers['If-None-Match']).toBe('*');
    const { 'If-None-Match': _, ...unconditional } = headers;
    expect(isLetIn({ url, headers: unconditional })).toBe(false);
  });

  it('names no checksum of a body it has not seen', async () => {
    for (const hash of [sha256, null]) {
      const { url } = await signer.sign({ ...conditions, sha256: hash });
      expect(url.toLowerCase()).not.toContain('crc32');
      expect(url.toLowerCase()).not.toContain('sdk-checksum');
    }
  });

  it('is good until the given moment, and for a week at most', async () => {
    const secondsUntil = async (expiresAt: string) => {
      const url = new URL((await signer.sign({ ...conditions, expiresAt })).url);
      expect(url.searchParams.get('X-Amz-Date')).toBe('20260304T050607Z');
      return Number(url.searchParams.get('X-Amz-Expires'));
    };
    expect(await secondsUntil('2026-03-04T05:16:07.900Z')).toBe(600);
    expect(await secondsUntil('2026-03-04T05:06:08.900Z')).toBe(1);
    expect(await secondsUntil('2027-03-04T05:06:07.000Z')).toBe(604_800);
  });

  it('refuses what could not be put: too late, too large, or to a malformed place', async () => {
    const late = { code: 'upload.expired', recovery: 'reject' };
    for (const expiresAt of ['2026-03-04T05:06:07.800Z', '2026-03-04T05:06:07.900Z', 'no date']) {
      await expect(signer.sign({ ...conditions, expiresAt })).rejects.toMatchObject(late);
    }
    await expect(signer.sign({ ...conditions, size: 5 * 1024 ** 3 + 1 })).rejects.toMatchObject({
      code: 'upload.too-large',
      recovery: 'reject',
    });
    await expect(signer.sign({ ...conditions, uploadId: '../x' })).rejects.toMatchObject({
      code: 'blob.invalid-key',
    });
    expect(() => createS3UploadSigner({ client, bucket: 'b', prefix: '/x' })).toThrow(
      expect.objectContaining({ code: 'blob.invalid-prefix' }),
    );
  });

  it('says that credentials are missing as something that can be mended', async () => {
    const bare = createS3Client({
      region: 'eu-central-1',
      credentials: async () => {
        throw Object.assign(new Error('none'), { name: 'CredentialsProviderError' });
      },
    });
    await expect(
      createS3UploadSigner({ client: bare, bucket: 'b', clock: { now: () => now } }).sign(conditions),
    ).rejects.toMatchObject({ code: 'blob.unavailable', recovery: 'retry' });
  });
});
