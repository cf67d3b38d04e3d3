import { expect, it } from 'vitest';
import { parseContentDigest } from './content-digest.ts';

const base64 = 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=';
const hex = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

it.each([
  [null, null],
  [`sha-256=:${base64}:`, hex],
  [`sha-512=:AAAA:, sha-256=:${base64}:`, hex],
  [`sha-256=:${base64}: , sha-512=:AAAA:`, hex],
])('reads the SHA-256 of %j', (header, expected) => {
  expect(parseContentDigest(header)).toBe(expected);
});

it.each(['', 'sha-512=:AAAA:', 'sha-256=:AAAA:', `sha-256=${base64}`, `xsha-256=:${base64}:`])(
  'refuses %j, whose sender wants a check that cannot be made',
  (header) => {
    expect(() => parseContentDigest(header)).toThrow(
      expect.objectContaining({ code: 'upload.invalid-digest', recovery: 'reject' }),
    );
  },
);
