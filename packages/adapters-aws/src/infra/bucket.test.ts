import { afterEach, describe, expect, it } from 'vitest';
import { describeDeployment } from '../deployment/describe-deployment.ts';
import { answer, openS3Stub, type Play, refuse, type S3Stub } from '../s3/testing/open-s3-stub.ts';
import { bringResource } from './bring-resource.ts';
import { describeBucket } from './kinds/bucket.ts';
import { createResourceArns } from './resource-arns.ts';
import { createQuickClock } from './testing/quick-clock.ts';

// The mock has one account, does not tell of EventBridge, and takes a policy for TLS as one against everybody.

const accountId = '123456789012';
let stub: S3Stub | undefined;
afterEach(() => stub?.[Symbol.asyncDispose]());

const found = answer(200, '', { 'x-amz-bucket-region': 'eu-central-1' });
const nothing = answer(200);
const xml = (body: string): Play => answer(200, `<?xml version="1.0"?>${body}`);

/** A bucket that is as declared, but for what `answers` say: by method and, for settings, the query's name. */
const sound: Record<string, Play> = {
  HEAD: found,
  'GET versioning': xml('<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>'),
  'GET publicAccessBlock': xml(
    `<PublicAccessBlockConfiguration>${['BlockPublicAcls', 'IgnorePublicAcls', 'BlockPublicPolicy', 'RestrictPublicBuckets'].map((name) => `<${name}>true</${name}>`).join('')}</PublicAccessBlockConfiguration>`,
  ),
  'GET encryption': xml(
    '<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>',
  ),
  'GET lifecycle': xml(
    [
      '<LifecycleConfiguration>',
      '<Rule><ID>of-others</ID><Filter/><Status>Disabled</Status><Expiration><Days>9</Days></Expiration></Rule>',
      '<Rule><ID>assay-unfinished-uploads</ID><Filter/><Status>Enabled</Status><AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation></AbortIncompleteMultipartUpload></Rule>',
      '<Rule><ID>assay-old-versions</ID><Filter><Prefix/></Filter><Status>Enabled</Status><Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration><NoncurrentVersionExpiration><NoncurrentDays>30</NoncurrentDays></NoncurrentVersionExpiration></Rule>',
      '<Rule><ID>assay-incoming-leftovers</ID><Filter><Prefix>incoming/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>8</Days></Expiration></Rule>',
      '</LifecycleConfiguration>',
    ].join(''),
  ),
  'GET notification': xml(
    '<NotificationConfiguration><EventBridgeConfiguration/></NotificationConfiguration>',
  ),
  'GET policy': (request, response, giveUp) => {
    const Resource = ['/*', ''].map((rest) => `arn:aws:s3:::${request.path.split('/')[1]}${rest}`);
    const statement = { Sid: 'TlsOnly', Effect: 'Deny', Principal: '*', Action: ['s3:*'], Resource };
    const Condition = { Bool: { 'aws:SecureTransport': ['false'] } };
    return answer(200, JSON.stringify({ Statement: { ...statement, Condition } }))(request, response, giveUp);
  },
};

const openBucket = async (answers: Record<string, Play | Play[]>) => {
  const all: Record<string, Play | Play[]> = { ...sound, ...answers };
  stub = await openS3Stub((request, response, giveUp) => {
    const setting = [...request.query.keys()].find((key) => key !== 'x-id');
    const played = all[`${request.method}${setting ? ` ${setting}` : ''}`] ?? nothing;
    const play = Array.isArray(played) ? (played.shift() ?? found) : played;
    return play(request, response, giveUp);
  });
  const deployment = describeDeployment({ name: 'acme', accountId, region: 'eu-central-1' });
  const clock = createQuickClock();
  const context = {
    ...{ deployment, clients: { s3: stub.client }, arns: createResourceArns(deployment) },
    uploadOrigins: [],
    isStandIn: async () => false,
  };
  const resource = describeBucket(context, { area: 'raw', name: deployment.buckets.raw });
  const { seen } = stub;
  return {
    resource,
    clock,
    bring: () => bringResource({ resource, clock }),
    changes: () => seen.filter(({ method }) => method === 'PUT' || method === 'DELETE'),
    seen,
  };
};

describe('looking at a bucket', () => {
  it('takes what S3 gives back in other words as what was set, and a key of the customer as well', async () => {
    const bucket = await openBucket({});
    expect(await bucket.bring()).toEqual({ action: 'keep', kind: 'bucket', name: bucket.resource.name });
    expect(bucket.changes()).toEqual([]);
    // A bucket of that name that somebody else made is never looked into.
    for (const { headers } of bucket.seen) expect(headers['x-amz-expected-bucket-owner']).toBe(accountId);
  });

  it('adds what is missing to what others have set', async () => {
    const ofOthers = {
      Sid: 'OfOthers',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: 'x',
    };
    const bucket = await openBucket({
      'GET policy': answer(200, JSON.stringify({ Version: '2012-10-17', Statement: ofOthers })),
      'GET notification': xml(
        '<NotificationConfiguration><QueueConfiguration><Id>theirs</Id><Queue>arn:q</Queue><Event>s3:ObjectCreated:*</Event></QueueConfiguration></NotificationConfiguration>',
      ),
      'GET lifecycle': xml(
        '<LifecycleConfiguration><Rule><ID>of-others</ID><Filter/><Status>Enabled</Status><Expiration><Days>9</Days></Expiration></Rule></LifecycleConfiguration>',
      ),
    });
    expect(await bucket.bring()).toMatchObject({
      action: 'update',
      why: expect.stringContaining('EventBridge is not told of new objects'),
    });
    const bodyOf = (setting: string): string =>
      String(bucket.changes().find(({ query }) => query.has(setting))?.body);
    expect(JSON.parse(bodyOf('policy')).Statement).toMatchObject([ofOthers, { Sid: 'TlsOnly' }]);
    expect(bodyOf('notification')).toMatch(/<Id>theirs<\/Id>.*<EventBridgeConfiguration ?\/>/);
    expect(bodyOf('lifecycle')).toMatch(/<ID>of-others<\/ID>.*<ID>assay-incoming-leftovers<\/ID>/);
  });

  it.each([
    { of: 'that these credentials may not see', head: answer(403), code: 'infra.bucket-denied' },
    { of: 'in another region', head: answer(301), code: 'infra.bucket-elsewhere' },
    {
      of: 'of ours in another region',
      head: answer(200, '', { 'x-amz-bucket-region': 'us-west-2' }),
      code: 'infra.bucket-elsewhere',
    },
  ])('leaves a bucket $of as it is', async ({ head, code }) => {
    const bucket = await openBucket({ HEAD: head });
    await expect(bucket.bring()).rejects.toMatchObject({ code, recovery: 'reject' });
    expect(bucket.changes()).toEqual([]);
  });
});

describe('making a bucket', () => {
  it('names the region', async () => {
    const bucket = await openBucket({ HEAD: answer(404) });
    await bucket.resource.create();
    expect(String(bucket.changes()[0]?.body)).toContain('<LocationConstraint>eu-central-1<');
  });

  it('says so when the name belongs to another account', async () => {
    const bucket = await openBucket({ HEAD: answer(404), PUT: refuse(409, 'BucketAlreadyExists') });
    await expect(bucket.bring()).rejects.toMatchObject({
      code: 'infra.bucket-taken',
      recovery: 'reject',
      message: expect.stringContaining('--deployment'),
    });
  });

  it('stands that another one makes it or changes it at the same moment', async () => {
    const bucket = await openBucket({
      HEAD: [answer(404), answer(404), answer(404)],
      PUT: [refuse(409, 'OperationAborted'), refuse(409, 'BucketAlreadyOwnedByYou')],
    });
    expect(await bucket.bring()).toMatchObject({ action: 'create' });
    // After the clash, and because what was made is not seen everywhere at once.
    expect(bucket.clock.waits).toHaveLength(2);
  });
});
