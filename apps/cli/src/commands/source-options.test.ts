import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseFormats, parseSize, readCredentials } from './source-options.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const key = { accessKeyId: 'AKIAQUILLFEATHER0001', secretAccessKey: 'thistledown' };

const setKey = (): void => {
  vi.stubEnv('ASSAY_SOURCE_ACCESS_KEY_ID', key.accessKeyId);
  vi.stubEnv('ASSAY_SOURCE_SECRET_ACCESS_KEY', key.secretAccessKey);
  vi.stubEnv('ASSAY_SOURCE_SESSION_TOKEN', undefined);
};

it.each([
  ['500', 500],
  ['20kB', 20_000],
  ['5MB', 5_000_000],
])('reads the size %s', (given, bytes) => {
  expect(parseSize('--min-size', given)).toBe(bytes);
});

it.each(['', '-1', '1.5MB', '5 MB', '5GB', 'large'])('refuses the size "%s"', (given) => {
  expect(() => parseSize('--max-size', given)).toThrow('--max-size');
});

it('reads formats with commas between them, and refuses others', () => {
  expect(parseFormats('pdf, docx')).toEqual(['pdf', 'docx']);
  expect(() => parseFormats('pdf,jpg')).toThrow('--format is "pdf,jpg"');
});

describe('credentials', () => {
  it('of a bucket are an access key from variables of its own, unless others are asked for', async () => {
    setKey();
    expect(await readCredentials('s3://northwind/', {})).toEqual({
      kind: 'access-key',
      ...key,
      sessionToken: null,
    });
    vi.stubEnv('ASSAY_SOURCE_SESSION_TOKEN', 'token');
    expect(await readCredentials('s3://northwind/', {})).toMatchObject({ sessionToken: 'token' });
    const roleArn = 'arn:aws:iam::123456789012:role/reader';
    const role = await readCredentials('s3://northwind/', { credentials: 'role', role: roleArn });
    expect(role).toEqual({ kind: 'role', roleArn });
    const profile = await readCredentials('s3://n/', { credentials: 'profile', sourceProfile: 'mail' });
    expect(profile).toEqual({ kind: 'profile', profile: 'mail' });
  });

  it('of a folder are none', async () => {
    setKey();
    expect(await readCredentials('file:///srv/scans/', {})).toEqual({ kind: 'surroundings' });
  });

  it.each([
    [{ credentials: 'role' as const }, '--role'],
    [{ credentials: 'profile' as const }, '--source-profile'],
  ])('that lack a part (%j) say which', async (options, option) => {
    await expect(readCredentials('s3://northwind/', options)).rejects.toThrow(option);
  });
});
