import { HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';

type Request = { method: string; path: string; headers: Record<string, string> };

const toPlace = ({ path }: Request) => {
  const [, Bucket = '', ...segments] = path.split('/');
  return { Bucket, Key: segments.join('/') };
};

/**
 * Conditional writes as S3 makes them. The mock looks and then writes in two steps, between which another request of it
 * may write, and it ignores `If-None-Match` of CopyObject. This stands between a client and the mock: writes with the
 * header take turns, and copies are refused in its stead; requests without the header pass as they are.
 */
export const honourConditions = (client: S3Client): S3Client => {
  let turn: Promise<unknown> = Promise.resolve();
  const isThere = (request: Request): Promise<boolean> =>
    client.send(new HeadObjectCommand(toPlace(request))).then(
      () => true,
      () => false,
    );
  client.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as Request;
      if (request.headers['if-none-match'] !== '*') return next(args);
      const run = turn.then(async () => {
        if (!request.headers['x-amz-copy-source'] || !(await isThere(request))) return next(args);
        const refusal = new Error('At least one of the pre-conditions you specified did not hold');
        throw Object.assign(refusal, { name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
      });
      turn = run.catch(() => undefined);
      return run;
    },
    { step: 'finalizeRequest', name: 'honourConditions', priority: 'low' },
  );
  return client;
};
