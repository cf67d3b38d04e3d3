import { type AppError, rejectError, retryError } from '@assay/core';

/** Answers that an operation may count on; which one means what is the operation's affair. */
export type Refusal =
  | 'missing'
  | 'upload-gone'
  | 'precondition'
  | 'conflict'
  | 'range'
  | 'invalid-request'
  /** The answer to HEAD: refused without a reason. */
  | 'denied';

type S3Failure = { name: string; status: number | null; headers: Readonly<Record<string, unknown>> };

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const toFailure = (thrown: unknown): S3Failure => {
  const status = fieldOf(fieldOf(thrown, '$metadata'), 'httpStatusCode');
  const headers = fieldOf(fieldOf(thrown, '$response'), 'headers');
  return {
    name: thrown instanceof Error ? thrown.name : 'unknown',
    status: typeof status === 'number' ? status : null,
    headers: typeof headers === 'object' && headers !== null ? { ...headers } : {},
  };
};

/** How many times the SDK tried; an answer to a later try may be about what an earlier one did. */
export const attemptsOf = (answer: unknown): number => {
  const attempts = fieldOf(fieldOf(answer, '$metadata'), 'attempts');
  return typeof attempts === 'number' ? attempts : 1;
};

const refusalByName: Readonly<Record<string, Refusal>> = {
  NoSuchUpload: 'upload-gone',
  ConditionalRequestConflict: 'conflict',
  OperationAborted: 'conflict',
  InvalidRequest: 'invalid-request',
};
const refusalByStatus: Readonly<Record<number, Refusal>> = {
  301: 'denied',
  400: 'denied',
  403: 'denied',
  404: 'missing',
  412: 'precondition',

  416: 'range',
};

export const refusalOf = (thrown: unknown): Refusal | null => {
  const { name, status } = toFailure(thrown);
  if (name === 'NoSuchBucket') return null;
  return refusalByName[name] ?? (status === null ? null : refusalByStatus[status]) ?? null;
};

const expiredCredentials = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'TokenRefreshRequired',
  'CredentialsProviderError',
  'RequestExpired',
]);
const refusedCredentials = new Set([
  'AccessDenied',
  'AllAccessDisabled',
  'InvalidAccessKeyId',
  'InvalidToken',
]);
const throttled = new Set([
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'TooManyRequests',
  'RequestLimitExceeded',
]);
const passing = new Set([
  'RequestTimeout',
  'RequestTimeTooSkewed',
  'BadDigest',
  'XAmzContentSHA256Mismatch',
  'IncompleteBody',
  'OperationAborted',
  'ConditionalRequestConflict',
]);
const wrongRegion = new Set([
  'PermanentRedirect',
  'AuthorizationHeaderMalformed',
  'IllegalLocationConstraintException',
]);

const retryAfterMsOf = ({ headers }: S3Failure): number | null => {
  const ms = Number(headers['x-amz-retry-after'] ?? Number(headers['retry-after'] ?? Number.NaN) * 1_000);
  return Number.isFinite(ms) && ms >= 0 ? Math.round(ms) : null;
};

/** Says that the service may do it later; `why` goes on a sentence that starts with the bucket's name. */
export const unavailable = (options: {
  bucket: string;
  why: string;
  cause?: unknown;
  retryAfterMs?: number | null;
}): AppError =>
  retryError('blob.unavailable', `The bucket "${options.bucket}" ${options.why}`, {
    details: { bucket: options.bucket },
    cause: options.cause,
    ...(typeof options.retryAfterMs === 'number' && { retryAfterMs: options.retryAfterMs }),
  });

const rejected = (options: {
  code: string;
  bucket: string;
  failure: S3Failure;
  why: string;
  cause: unknown;
}): AppError => {
  const { bucket, failure, cause } = options;
  return rejectError(options.code, `The bucket "${bucket}" ${options.why}`, {
    details: { bucket, reason: failure.name, status: failure.status },
    cause,
  });
};

/** What the SDK threw as our error: worth a retry unless the service said plainly that it will refuse again. */
export const toS3Error = (thrown: unknown, bucket: string): AppError => {
  const failure = toFailure(thrown);
  const { name, status } = failure;
  const retryAfterMs = retryAfterMsOf(failure);
  const later = (why: string) => unavailable({ bucket, why, cause: thrown, retryAfterMs });
  const never = (code: string, why: string) => rejected({ code, bucket, failure, why, cause: thrown });

  if (name === 'NoSuchBucket') {
    return never(
      'blob.bucket-not-found',
      'does not exist in this account and region: create it with `assay infra create`, or correct its name.',
    );
  }
  if (expiredCredentials.has(name)) {
    return later(
      'cannot be reached without valid credentials: renew them (they are missing or have expired), then try again.',
    );
  }
  if (throttled.has(name) || status === 429 || status === 503) {
    return later('is asked for more than it gives at the moment: try again later.');
  }
  if (status === null || status >= 500 || status === 408 || passing.has(name)) {
    return later('did not answer as it should: check the network and try again.');
  }
  if (wrongRegion.has(name) || status === 301) {
    return never(
      'blob.wrong-region',
      'lies in another region: set the region of the client to that of the bucket.',
    );
  }
  if (refusedCredentials.has(name) || status === 401 || status === 403) {
    return never(
      'blob.access-denied',
      'refuses these credentials: allow them s3:GetObject, s3:PutObject, s3:DeleteObject and s3:AbortMultipartUpload on its objects and s3:ListBucket on itself (without the last, S3 says "denied" for what is not there).',
    );
  }
  return never('blob.refused', `refused a request as ${name}: check how the bucket is set up.`);
};
