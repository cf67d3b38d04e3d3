import type { SourceAccess } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { answer, openS3Stub, type Play, refuse, type SeenRequest } from '../s3/testing/open-s3-stub.ts';
import { createS3SourceOpener } from './create-s3-source-opener.ts';
import { parseS3Url } from './parse-s3-url.ts';

const empty = answer(200, '<ListBucketResult></ListBucketResult>');
const own = { accessKeyId: 'PLATFORM', secretAccessKey: 'secret' };

const accessTo = (options: Partial<SourceAccess> & { endpoint: string }): SourceAccess => ({
  url: 's3://foreign/in/',
  region: 'eu-central-1',
  credentials: { kind: 'access-key', accessKeyId: 'OWNER', secretAccessKey: 's', sessionToken: 'token' },
  ...options,
});

/** Whose key signed a request, and for which region. */
const signerOf = (request: SeenRequest | undefined): string =>
  /Credential=([^/]+)\/\d+\/([^/]+)/
    .exec(request?.headers.authorization ?? '')
    ?.slice(1)
    .join(' ') ?? '';

/** The service that gives the credentials of roles; each time others, which are good for so long. */
const givingRoles =
  (options: { validMs: number }): Play =>
  (request, response, giveUp) => {
    const isRole = request.method === 'POST' && request.body.includes('AssumeRole');
    if (!isRole) return empty(request, response, giveUp);
    given += 1;
    const expiration = new Date(Date.now() + options.validMs).toISOString();
    const body = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>ROLE${given}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${expiration}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
    return answer(200, body, { 'content-type': 'text/xml' })(request, response, giveUp);
  };
let given = 0;

describe('createS3SourceOpener', () => {
  it('signs with the keys of the source, or with those of the surroundings', async () => {
    await using stub = await openS3Stub([empty, empty]);
    const { endpoint } = stub;
    const open = createS3SourceOpener({ credentials: own });
    const theirs = await open(accessTo({ endpoint }));
    await theirs.list({ prefix: '' });
    const ours = await open(accessTo({ endpoint, credentials: { kind: 'surroundings' } }));
    await ours.list({ prefix: '' });
    expect(stub.seen.map(signerOf)).toEqual(['OWNER eu-central-1', 'PLATFORM eu-central-1']);
    expect(stub.seen[0]?.headers['x-amz-security-token']).toBe('token');
    expect(stub.seen[0]?.query.get('prefix')).toBe('in/');
    await Promise.all([theirs.close(), ours.close()]);
  });

  it('assumes a role with the external id, and again when its credentials expire', async () => {
    for (const [validMs, isSame] of [
      [3_600_000, true],
      [1_000, false],
    ] as const) {
      given = 0;
      await using stub = await openS3Stub(givingRoles({ validMs }));
      const { endpoint } = stub;
      const open = createS3SourceOpener({ credentials: own, stsEndpoint: endpoint });
      const credentials = { kind: 'role', roleArn: 'arn:aws:iam::1:role/reader', externalId: 'x 1' } as const;
      const source = await open(accessTo({ endpoint, credentials }));
      await source.list({ prefix: '' });
      await source.list({ prefix: '' });
      const [asked] = stub.seen;
      expect(signerOf(asked)).toBe('PLATFORM eu-central-1');
      expect(Object.fromEntries(new URLSearchParams(asked?.body.toString()))).toMatchObject({
        RoleArn: 'arn:aws:iam::1:role/reader',
        ExternalId: 'x 1',
      });
      const listings = stub.seen.filter(({ method }) => method === 'GET');
      const signers = listings.map(signerOf);
      expect(signers).toEqual([expect.stringMatching(/^ROLE/), expect.stringMatching(/^ROLE/)]);
      expect(signers[0] === signers[1]).toBe(isSame);
      await source.close();
    }
  });

  it('names the role when it may not be assumed', async () => {
    const message = 'User: arn:x is not authorized to perform: sts:AssumeRole on resource: arn:y';
    const body = `<ErrorResponse><Error><Code>AccessDenied</Code><Message>${message}</Message></Error></ErrorResponse>`;
    await using stub = await openS3Stub(answer(403, body, { 'content-type': 'text/xml' }));
    const { endpoint } = stub;
    const open = createS3SourceOpener({ credentials: own, stsEndpoint: endpoint });
    const credentials = { kind: 'role', roleArn: 'arn:y', externalId: null } as const;
    const source = await open(accessTo({ endpoint, credentials }));
    await expect(source.list({ prefix: '' })).rejects.toMatchObject({
      code: 'source.access-denied',
      details: { action: 'sts:AssumeRole' },
    });
    await source.close();
  });

  it('goes to the region that the service names, once, and stays there', async () => {
    const refusals = [
      refuse(301, 'PermanentRedirect', { 'x-amz-bucket-region': 'ap-south-1' }),
      answer(
        400,
        '<Error><Code>AuthorizationHeaderMalformed</Code><Message>told</Message><Region>ap-south-1</Region></Error>',
      ),
    ];
    for (const refusal of refusals) {
      await using stub = await openS3Stub([refusal, empty, empty]);
      const source = await createS3SourceOpener()(accessTo({ endpoint: stub.endpoint }));
      await source.list({ prefix: '' });
      await source.list({ prefix: '' });
      expect(stub.seen.map(signerOf)).toEqual(['OWNER eu-central-1', 'OWNER ap-south-1', 'OWNER ap-south-1']);
      await source.close();
    }
    const nowhere = refuse(301, 'PermanentRedirect', { 'x-amz-bucket-region': 'eu-central-1' });
    await using stub = await openS3Stub([nowhere]);
    const source = await createS3SourceOpener()(accessTo({ endpoint: stub.endpoint }));
    await expect(source.list({ prefix: '' })).rejects.toMatchObject({ code: 'source.wrong-region' });
    await source.close();
  });
});

describe('parseS3Url', () => {
  it('takes the prefix as it is written, up to a slash', () => {
    expect(parseS3Url('s3://my-bucket.x')).toEqual({ bucket: 'my-bucket.x', prefix: '' });
    expect(parseS3Url('S3://bucket/')).toEqual({ bucket: 'bucket', prefix: '' });
    expect(parseS3Url('s3://bucket/a b/%20+ä?#')).toEqual({ bucket: 'bucket', prefix: 'a b/%20+ä?#/' });
  });

  it('rejects other URLs, and does not repeat them', () => {
    for (const url of [
      's3:',
      's3://',
      's3:///a',
      's3://Bucket/',
      's3://key:secret@bucket/',
      's3://bucket//a',
      's3://bucket/../a',
    ]) {
      expect(() => parseS3Url(url), url).toThrow(expect.objectContaining({ code: 'source.invalid-url' }));
    }
    expect(() => parseS3Url('s3://key:secret@bucket/')).not.toThrow('secret');
  });
});
