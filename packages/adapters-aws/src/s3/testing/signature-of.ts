import { createHash, createHmac } from 'node:crypto';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const toEscaped = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The signature that S3 computes for a request to a presigned URL, written from the description of Signature Version 4
 * and not from the SDK. The request is let in when it equals the one in the URL.
 */
export const signatureOf = (options: {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  secretAccessKey: string;
}): string => {
  const url = new URL(options.url);
  const headers = new Map(
    [...Object.entries(options.headers), ['host', url.host] as const].map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  );
  const parameter = (name: string): string => url.searchParams.get(name) ?? '';
  const signedNames = parameter('X-Amz-SignedHeaders');
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${toEscaped(name)}=${toEscaped(value)}`)
    .toSorted()
    .join('&');
  const canonical = [
    options.method,
    url.pathname,
    query,
    ...signedNames.split(';').map((name) => `${name}:${headers.get(name) ?? ''}`),
    '',
    signedNames,
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const [, ...scope] = parameter('X-Amz-Credential').split('/');
  const text = [
    'AWS4-HMAC-SHA256',
    parameter('X-Amz-Date'),
    scope.join('/'),
    createHash('sha256').update(canonical).digest('hex'),
  ].join('\n');
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${options.secretAccessKey}`);
  return hmac(key, text).toString('hex');
};
