import { type AppError, rejectError, retryError } from '@assay/core';
import { toS3Error } from '../s3/s3-errors.ts';

/** Of the service, of the service that gives credentials, and of the SDK where it finds none. */
const expired = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'TokenRefreshRequired',
  'RequestExpired',
  'CredentialsProviderError',
  'TokenProviderError',
]);
const unknownKeys = new Set([
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'InvalidToken',
  'InvalidClientTokenId',
]);

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'unknown');

/** The action that the service itself names ("… is not authorized to perform: s3:ListBucket on resource …"). */
const namedAction = (thrown: unknown): string | null =>
  (thrown instanceof Error ? /perform: ([a-z0-9-]+:[A-Za-z]+)/.exec(thrown.message)?.[1] : null) ?? null;

/** Says that the service may do it later; `why` goes on a sentence that starts with the bucket's name. */
export const sourceUnavailable = (options: { bucket: string; why: string; cause?: unknown }): AppError =>
  retryError('source.unavailable', `The bucket "${options.bucket}" ${options.why}`, {
    details: { bucket: options.bucket },
    cause: options.cause,
  });

export const sourceChanged = (bucket: string): AppError =>
  retryError(
    'source.changed',
    `An object in the bucket "${bucket}" changed while it was read: read it again.`,
    {
      details: { bucket },
    },
  );

const denied = (options: { bucket: string; action: string; thrown: unknown }): AppError => {
  const { bucket, thrown } = options;
  const name = nameOf(thrown);
  if (unknownKeys.has(name)) {
    return rejectError(
      'source.access-denied',
      `The bucket "${bucket}" does not take the source's keys (${name}): enter the access key and its secret anew.`,
      { details: { bucket, reason: name }, cause: thrown },
    );
  }
  const action = namedAction(thrown) ?? options.action;
  return rejectError(
    'source.access-denied',
    `The bucket "${bucket}" refuses the source's credentials: allow them ${action}.`,
    { details: { bucket, action }, cause: thrown },
  );
};

/** What the SDK threw as an error of the port; `action` is what the request needs the permission for. */
export const toSourceError = (thrown: unknown, options: { bucket: string; action: string }): AppError => {
  const { bucket, action } = options;
  const name = nameOf(thrown);
  const details = { bucket, reason: name };
  const reject = (code: string, why: string) =>
    rejectError(code, `The bucket "${bucket}" ${why}`, { details, cause: thrown });

  if (expired.has(name)) {
    return retryError(
      'source.credentials-expired',
      `The credentials for the bucket "${bucket}" are missing or have expired: renew them, then try again.`,
      { details, cause: thrown },
    );
  }
  if (unknownKeys.has(name)) return denied({ bucket, action, thrown });
  if (name === 'InvalidObjectState') {
    return reject('source.archived', 'keeps this object in an archive: restore it there first.');
  }
  if (name === 'KeyTooLongError') {
    return reject('source.invalid-key', 'takes no keys as long as this: choose a shorter one.');
  }
  const told = toS3Error(thrown, bucket);
  switch (told.code) {
    case 'blob.bucket-not-found':
      return reject('source.not-found', 'does not exist: correct its name in the URL of the source.');
    case 'blob.access-denied':
      return denied({ bucket, action, thrown });
    case 'blob.wrong-region':
      return reject('source.wrong-region', 'lies in another region: set the region of the source.');
    case 'blob.refused':
      return reject('source.refused', `refused a request as ${name}: check how the bucket is set up.`);
    default: {
      const { retryAfterMs } = told;
      return retryError('source.unavailable', told.message, {
        details,
        cause: thrown,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      });
    }
  }
};
