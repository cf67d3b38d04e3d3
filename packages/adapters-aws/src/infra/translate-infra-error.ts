import { AppError, rejectError, retryError } from '@assay/core';
import type { InfraKind } from './infra-step.ts';

const throttled = /Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|OverLimit/;
const withoutCredentials =
  /Expired|CredentialsProviderError|TokenProviderError|InvalidClientTokenId|UnrecognizedClient/;
const denied = /AccessDenied|AuthorizationError|NotAuthorized|SignatureDoesNotMatch|InvalidSignature/;

/** AWS says here that somebody else is changing the same thing, or that it is not ready for the change yet. */
const passing = new Set([
  'OperationAborted',
  'OperationAbortedException',
  'ConditionalRequestConflict',
  'ResourceInUseException',
  'ConcurrentModificationException',
  'ConcurrentAccess',
  // Of DynamoDB: too many tables and indexes are being made at once.
  'LimitExceededException',
  'ContinuousBackupsUnavailableException',
  // A queue's name is free a minute after its end.
  'QueueDeletedRecently',
  'AWS.SimpleQueueService.QueueDeletedRecently',
  // Another one made it with other settings a moment ago: look again.
  'QueueNameExists',
  'QueueAlreadyExists',
]);

export const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'unknown');

export const statusOf = (thrown: unknown): number =>
  (thrown as { $metadata?: { httpStatusCode?: number } } | null)?.$metadata?.httpStatusCode ?? 0;

/** Whether the same resource is worth another look in a moment. */
export const isPassing = (thrown: unknown): boolean => passing.has(nameOf(thrown));

/** Gives null instead of an error with one of these names, which mean that something is not there. */
export const nullWhere = async <T>(names: readonly string[], request: Promise<T>): Promise<T | null> => {
  try {
    return await request;
  } catch (thrown) {
    if (names.includes(nameOf(thrown))) return null;
    throw thrown;
  }
};

/** What AWS says about settings and rights; the SDK's texts hold no contents here. */
const textOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/** Whether no other resource would fare better. */
export const concernsAll = (error: AppError): boolean => error.code === 'aws.credentials-expired';

/** Our error for what the SDK threw about one resource. */
export const toInfraError = (thrown: unknown, resource: { kind: InfraKind; name: string }): AppError => {
  if (thrown instanceof AppError) return thrown;
  const { kind, name } = resource;
  const vendor = nameOf(thrown);
  const status = statusOf(thrown);
  const extra = { cause: thrown, details: { kind, name, reason: vendor, status } };
  const what = `the ${kind} ${name}`;
  if (withoutCredentials.test(vendor)) {
    return retryError(
      'aws.credentials-expired',
      'The AWS credentials are missing or have expired: renew them (for example by `aws sso login`), then try again.',
      extra,
    );
  }
  if (throttled.test(vendor) || status === 429) {
    return retryError('aws.throttled', `AWS asks for fewer requests about ${what}: try again later.`, extra);
  }
  if (denied.test(vendor) || status === 401 || status === 403) {
    const action = /to perform:? (\S+)/.exec(textOf(thrown))?.[1];
    return rejectError(
      'aws.access-denied',
      `These credentials may not ${action ? `do ${action} on` : 'see or change'} ${what}: allow it, or take another profile.`,
      extra,
    );
  }
  if (isPassing(thrown)) {
    return retryError(
      'infra.busy',
      `AWS does not take the change of ${what} now (${vendor}, ${textOf(thrown)}): try again later.`,
      extra,
    );
  }
  if (status >= 400 && status < 500) {
    return rejectError('infra.refused', `AWS refuses ${what}: ${vendor}, ${textOf(thrown)}`, extra);
  }
  return retryError(
    'aws.unreachable',
    `AWS does not answer about ${what}: check the network and try again.`,
    extra,
  );
};
