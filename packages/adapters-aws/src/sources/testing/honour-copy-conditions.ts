import { HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';

type Request = { headers: Record<string, string> };

/**
 * Copies on condition as S3 makes them: the mock ignores `x-amz-copy-source-if-match`. This looks at the object first and
 * refuses in the mock's stead.
 */
export const honourCopyConditions = (client: S3Client): S3Client => {
  client.middlewareStack.add(
    (next) => async (args) => {
      const { headers } = args.request as Request;
      const wanted = headers['x-amz-copy-source-if-match'];
      const [Bucket = '', ...rest] = (headers['x-amz-copy-source'] ?? '').split('/').map(decodeURIComponent);
      if (wanted === undefined) return next(args);
      const etag = await client.send(new HeadObjectCommand({ Bucket, Key: rest.join('/') })).then(
        (found) => found.ETag,
        () => undefined,
      );
      if (etag === undefined || etag === wanted) return next(args);
      const refusal = new Error('At least one of the pre-conditions you specified did not hold');
      throw Object.assign(refusal, { name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
    },
    { step: 'finalizeRequest', name: 'honourCopyConditions', priority: 'low' },
  );
  return client;
};
