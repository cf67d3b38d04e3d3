import type { S3Client } from '@aws-sdk/client-s3';

/** Where a client looks for its bucket; shared with it and changed by what the service says. */
export type CurrentRegion = { name: string };

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** A refusal names the bucket's region in a header, and some of them (`AuthorizationHeaderMalformed`) in the body. */
const namedRegion = (thrown: unknown): string | null => {
  const header = fieldOf(fieldOf(fieldOf(thrown, '$response'), 'headers'), 'x-amz-bucket-region');
  const region = typeof header === 'string' && header !== '' ? header : fieldOf(thrown, 'Region');
  return typeof region === 'string' && /^[a-z0-9-]+$/.test(region) ? region : null;
};

/**
 * Sends a request again, once, to the region that the service names, and stays there. (`followRegionRedirects` of the
 * SDK starts with the wrong region each time, and does not heed a 400 that says so.)
 */
export const followRegion = (client: S3Client, current: CurrentRegion): void => {
  client.middlewareStack.add(
    (next) => async (args) => {
      const tried = current.name;
      try {
        return await next(args);
      } catch (thrown) {
        const region = namedRegion(thrown);
        if (region === null || region === tried) throw thrown;
        current.name = region;
        return next(args);
      }
    },
    { step: 'initialize', name: 'followRegion' },
  );
};
