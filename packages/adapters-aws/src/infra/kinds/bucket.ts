import { rejectError } from '@assay/core';
import { blobAreas } from '@assay/core/documents';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  HeadBucketCommand,
  ListObjectVersionsCommand,
} from '@aws-sdk/client-s3';
import type { InfraKindDeclaration, InfraResource } from '../infra-resource.ts';
import { nameOf, nullWhere, statusOf } from '../translate-infra-error.ts';
import {
  type BucketContext,
  type BucketPlace,
  listBucketSettings,
  lookAtNotifications,
  lookAtVersioning,
} from './bucket-settings.ts';

export const describeBucket = (context: BucketContext, place: BucketPlace): InfraResource => {
  const { deployment, clients } = context;
  const { name } = place;
  // Names of buckets are unique in the world: one of this name that a stranger made must never get our bytes.
  const ours = { Bucket: name, ExpectedBucketOwner: deployment.accountId };

  const taken = (thrown: unknown) =>
    rejectError(
      'infra.bucket-taken',
      `The bucket ${name} belongs to another account: choose another name with --deployment.`,
      { cause: thrown, details: { kind: 'bucket', name } },
    );

  const find = async (): Promise<boolean> => {
    try {
      const { BucketRegion: region } = await clients.s3.send(new HeadBucketCommand(ours));
      if (region === undefined || region === deployment.region) return true;
      throw elsewhere(region);
    } catch (thrown) {
      const status = statusOf(thrown);
      if (status === 404) return false;
      if (status === 301) throw elsewhere('another region', thrown);
      // A HEAD is refused without a word: expired credentials are told by what is answered in full.
      if (status === 400) await lookAtVersioning({ ...context, ...place });
      if (status !== 403) throw thrown;
      throw rejectError(
        'infra.bucket-denied',
        `The bucket ${name} belongs to another account (then choose another name with --deployment), or these credentials may not see it (then allow s3:ListBucket).`,
        { cause: thrown, details: { kind: 'bucket', name } },
      );
    }
  };

  const elsewhere = (region: string, cause?: unknown) =>
    rejectError(
      'infra.bucket-elsewhere',
      `The bucket ${name} lies in ${region} instead of ${deployment.region}: delete it there, or choose another name with --deployment.`,
      { cause, details: { kind: 'bucket', name } },
    );

  return {
    kind: 'bucket',
    name,
    look: async () => ((await find()) ? listBucketSettings(context, place) : null),
    create: async () => {
      try {
        // The SDK adds the region to it.
        await clients.s3.send(new CreateBucketCommand({ Bucket: name }));
      } catch (thrown) {
        if (nameOf(thrown) === 'BucketAlreadyExists') throw taken(thrown);
        if (nameOf(thrown) !== 'BucketAlreadyOwnedByYou') throw thrown;
      }
      await (await lookAtNotifications({ ...context, ...place }))?.mend();
    },
    holds: async () => {
      const { Versions = [], DeleteMarkers = [] } = await clients.s3.send(
        new ListObjectVersionsCommand({ ...ours, MaxKeys: 1 }),
      );
      if (Versions.length + DeleteMarkers.length === 0) return null;
      const isCurrent = Versions.some(({ IsLatest }) => IsLatest);
      return `${isCurrent ? 'objects' : 'versions of deleted objects'}; save what you need, then use "Empty" on it in the console of S3`;
    },
    remove: async () => {
      await nullWhere(['NoSuchBucket'], clients.s3.send(new DeleteBucketCommand(ours)));
    },
  };
};

export const bucketKind: InfraKindDeclaration = {
  kind: 'bucket',
  list: (context) =>
    blobAreas.map((area) => describeBucket(context, { area, name: context.deployment.buckets[area] })),
};
