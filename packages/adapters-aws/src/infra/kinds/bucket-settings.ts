import { type BlobArea, incomingPrefix } from '@assay/core/documents';
import {
  type CORSRule,
  GetBucketCorsCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  type LifecycleRule,
  PutBucketCorsCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import type { Difference, InfraContext } from '../infra-resource.ts';
import { mendPolicy } from '../policy-statements.ts';
import { isSameValue } from '../same-json.ts';
import { nullWhere } from '../translate-infra-error.ts';

export type BucketPlace = { area: BlobArea; name: string };

/** Long enough for any upload that still goes on. */
const unfinishedUploadDays = 7;
/** How long what was overwritten or deleted can be brought back; after it, deleted is gone. */
const oldVersionDays = 30;
/** A day longer than the tickets of uploads, so that the platform's own sweep comes first. */
const incomingDays = 8;

export type BucketContext = Pick<InfraContext, 'deployment' | 'arns' | 'isStandIn' | 'uploadOrigins'> & {
  clients: Pick<InfraContext['clients'], 's3'>;
};

type Look = (bucket: BucketContext & BucketPlace) => Promise<Difference | null>;

const placeOf = ({ deployment, name }: BucketContext & BucketPlace) => ({
  Bucket: name,
  ExpectedBucketOwner: deployment.accountId,
});

export const lookAtVersioning: Look = async (bucket) => {
  const { s3 } = bucket.clients;
  const { Status } = await s3.send(new GetBucketVersioningCommand(placeOf(bucket)));
  if (Status === 'Enabled') return null;
  const VersioningConfiguration = { Status: 'Enabled' } as const;
  return {
    why: 'versions are not kept',
    mend: async () => {
      await s3.send(new PutBucketVersioningCommand({ ...placeOf(bucket), VersioningConfiguration }));
    },
  };
};

const lookAtPublicAccess: Look = async (bucket) => {
  const { s3 } = bucket.clients;
  const wanted = {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  };
  const found = await nullWhere(
    ['NoSuchPublicAccessBlockConfiguration'],
    s3.send(new GetPublicAccessBlockCommand(placeOf(bucket))),
  );
  if (isSameValue(found?.PublicAccessBlockConfiguration, wanted)) return null;
  return {
    why: 'public access is not blocked',
    mend: async () => {
      await s3.send(
        new PutPublicAccessBlockCommand({ ...placeOf(bucket), PublicAccessBlockConfiguration: wanted }),
      );
    },
  };
};

/** A key of the customer's own is more than what is declared, so it stays. */
const lookAtEncryption: Look = async (bucket) => {
  const { s3 } = bucket.clients;
  const found = await nullWhere(
    ['ServerSideEncryptionConfigurationNotFoundError'],
    s3.send(new GetBucketEncryptionCommand(placeOf(bucket))),
  );
  const rules = found?.ServerSideEncryptionConfiguration?.Rules ?? [];
  if (rules.some((rule) => rule.ApplyServerSideEncryptionByDefault?.SSEAlgorithm)) return null;
  const Rules = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' as const } }];
  return {
    why: 'objects are not encrypted by default',
    mend: async () => {
      const ServerSideEncryptionConfiguration = { Rules };
      await s3.send(
        new PutBucketEncryptionCommand({ ...placeOf(bucket), ServerSideEncryptionConfiguration }),
      );
    },
  };
};

const tlsPolicy = (arn: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'TlsOnly',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [arn, `${arn}/*`],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  });

const lookAtPolicy: Look = async (bucket) => {
  const { s3 } = bucket.clients;
  const found = await nullWhere(['NoSuchBucketPolicy'], s3.send(new GetBucketPolicyCommand(placeOf(bucket))));
  const Policy = mendPolicy({ found: found?.Policy, wanted: tlsPolicy(bucket.arns.bucket(bucket.name)) });
  if (Policy === null) return null;
  return {
    why: 'requests without TLS are not refused',
    mend: async () => {
      await s3.send(new PutBucketPolicyCommand({ ...placeOf(bucket), Policy }));
    },
  };
};

const lifecycleOf = (area: BlobArea): LifecycleRule[] => [
  {
    ID: 'assay-unfinished-uploads',
    Status: 'Enabled',
    Filter: { Prefix: '' },
    AbortIncompleteMultipartUpload: { DaysAfterInitiation: unfinishedUploadDays },
  },
  {
    ID: 'assay-old-versions',
    Status: 'Enabled',
    Filter: { Prefix: '' },
    NoncurrentVersionExpiration: { NoncurrentDays: oldVersionDays },
    Expiration: { ExpiredObjectDeleteMarker: true },
  },
  ...(area === 'raw'
    ? [
        {
          ID: 'assay-incoming-leftovers',
          Status: 'Enabled' as const,
          Filter: { Prefix: incomingPrefix },
          Expiration: { Days: incomingDays },
        },
      ]
    : []),
];

/** Rules of others stay. */
const lookAtLifecycle: Look = async (bucket) => {
  const { s3 } = bucket.clients;
  const wanted = lifecycleOf(bucket.area);
  const found = await nullWhere(
    ['NoSuchLifecycleConfiguration'],
    s3.send(new GetBucketLifecycleConfigurationCommand(placeOf(bucket))),
  );
  const rules = found?.Rules ?? [];
  const missing = wanted.filter(
    (rule) => !rules.some((each) => each.ID === rule.ID && isSameValue(each, rule)),
  );
  if (missing.length === 0) return null;
  const others = rules.filter((each) => !wanted.some(({ ID }) => ID === each.ID));
  return {
    why: `rules of its lifecycle are missing or differ: ${missing.map(({ ID }) => ID).join(', ')}`,
    mend: async () => {
      const LifecycleConfiguration = { Rules: [...others, ...wanted] };
      await s3.send(
        new PutBucketLifecycleConfigurationCommand({ ...placeOf(bucket), LifecycleConfiguration }),
      );
    },
  };
};

/**
 * Clients store uploads under `incoming/` of the raw bucket by themselves; notifications of others stay. A stand-in for
 * AWS does not tell whether it notifies, so there this is set with the making of the bucket alone.
 */
export const lookAtNotifications: Look = async (bucket) => {
  if (bucket.area !== 'raw') return null;
  const { s3 } = bucket.clients;
  const { $metadata: _, ...found } = await s3.send(
    new GetBucketNotificationConfigurationCommand(placeOf(bucket)),
  );
  if (found.EventBridgeConfiguration !== undefined) return null;
  return {
    why: 'EventBridge is not told of new objects',
    mend: async () => {
      const NotificationConfiguration = { ...found, EventBridgeConfiguration: {} };
      await s3.send(
        new PutBucketNotificationConfigurationCommand({ ...placeOf(bucket), NotificationConfiguration }),
      );
    },
  };
};

const corsId = 'assay-uploads';

/** Rules of others stay. */
const lookAtCors: Look = async (bucket) => {
  if (bucket.area !== 'raw' || bucket.uploadOrigins.length === 0) return null;
  const { s3 } = bucket.clients;
  const wanted: CORSRule = {
    ID: corsId,
    AllowedOrigins: [...bucket.uploadOrigins],
    AllowedMethods: ['PUT'],
    AllowedHeaders: ['*'],
    ExposeHeaders: ['ETag'],
    MaxAgeSeconds: 3_600,
  };
  const found = await nullWhere(
    ['NoSuchCORSConfiguration'],
    s3.send(new GetBucketCorsCommand(placeOf(bucket))),
  );
  const rules = found?.CORSRules ?? [];
  if (rules.some((each) => isSameValue(each, wanted))) return null;
  const CORSRules = [...rules.filter((each) => each.ID !== corsId), wanted];
  return {
    why: `pages of ${bucket.uploadOrigins.join(', ')} may not upload`,
    mend: async () => {
      await s3.send(new PutBucketCorsCommand({ ...placeOf(bucket), CORSConfiguration: { CORSRules } }));
    },
  };
};

const looks: readonly Look[] = [
  lookAtVersioning,
  lookAtPublicAccess,
  lookAtEncryption,
  lookAtLifecycle,
  lookAtCors,
];

/** What a stand-in cannot do: without TLS, the policy would shut everybody out. */
const looksAtAwsItself: readonly Look[] = [lookAtPolicy, lookAtNotifications];

/** What of a bucket's settings is not as declared. */
export const listBucketSettings = async (
  context: BucketContext,
  place: BucketPlace,
): Promise<Difference[]> => {
  const found: Difference[] = [];
  // One after the other: S3 refuses changes of one bucket that come together.
  const isStandIn = await context.isStandIn();
  for (const look of isStandIn ? looks : [...looks, ...looksAtAwsItself]) {
    const difference = await look({ ...context, ...place });
    if (difference) found.push(difference);
  }
  return found;
};
