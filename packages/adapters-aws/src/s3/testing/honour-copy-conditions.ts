import { HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';

type Request = { method: string; path: string; headers: Record<string, string> };

const toPlace = ({ path }: Request) => {
  const [, Bucket = '', ...segments] = path.split('/');
  return { Bucket, Key: segments.join('/') };
};

/**
 * The mock ignores `If-None-Match` of CopyObject, which S3 honours. This stands between a client and the mock and
 * answers in its stead, one copy at a time; requests without the header pass as they are.
 */
export const honourCopyConditions = (client: S3Client): S3Client => {
  let turn: Promise<unknown> = Promise.resolve();
  client.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as Request;
      if (!request.headers['x-amz-copy-source'] || request.headers['if-none-match'] !== '*')
        return next(args);
      const run = turn.then(async () => {
        const isThere = await client.send(new HeadObjectCommand(toPlace(request))).then(
          () => true,
          () => false,
        );
        if (!isThere) return next(args);
        const refusal = new Error('At least one of the pre-conditions you specified did not hold');
        throw Object.assign(refusal, { name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
      });
      turn = run.catch(() => undefined);
      return run;
    },
    { step: 'finalizeRequest', name: 'honourCopyConditions', priority: 'low' },
  );
  return client;
};
