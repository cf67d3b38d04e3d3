import { AppError, rejectError, retryError } from '@assay/core';

/** What of an error of the SDK is looked at; errors of the network have a code instead of a status. */
type Thrown = {
  name?: string;
  message?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number };
  $retryable?: { throttling?: boolean };
  $response?: { headers?: Record<string, string> };
};

const throttled = new Set([
  'ThrottlingException',
  'Throttling',
  'RequestThrottled',
  'RequestThrottledException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'OverLimit',
]);
const expired = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'RequestExpired',
  'CredentialsProviderError',
  'TokenProviderError',
]);
const denied = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
]);
const missing = new Set([
  'QueueDoesNotExist',
  'QueueDeletedRecently',
  'AWS.SimpleQueueService.NonExistentQueue',
  'ResourceNotFoundException',
]);

/** New credentials come from the chain within a minute or so, when they come at all. */
const credentialsRetryMs = 30_000;

/** Seconds, as the header has them; nothing where it is absent or a date. */
const retryAfterMs = (thrown: Thrown): { retryAfterMs?: number } => {
  const seconds = Number(thrown.$response?.headers?.['retry-after'] ?? 'none');
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {};
};

/**
 * Turns what the SDK threw for SQS or EventBridge into our error. `resource` names the queue or bus for people.
 * The SDK has tried again before it throws, so nobody has to do so at once.
 */
export const translateMessagingError = (thrown: unknown, resource: string): AppError => {
  if (thrown instanceof AppError) return thrown;
  const vendor: Thrown = thrown instanceof Error ? (thrown as Thrown) : {};
  const name = vendor.name ?? '';
  const status = vendor.$metadata?.httpStatusCode ?? 0;
  const extra = { details: { resource, cause: vendor.code ?? name, status }, cause: thrown };
  if (throttled.has(name) || vendor.$retryable?.throttling || status === 429)
    return retryError('queue.throttled', `AWS asks for fewer requests to ${resource}: wait and repeat.`, {
      ...extra,
      ...retryAfterMs(vendor),
    });
  if (expired.has(name))
    return retryError(
      'aws.credentials-expired',
      `The AWS credentials for ${resource} have expired or cannot be found: renew the session (for example \`aws sso login\`).`,
      { ...extra, retryAfterMs: credentialsRetryMs },
    );
  if (missing.has(name))
    return rejectError(
      'aws.resource-missing',
      `There is no ${resource}: create it with \`assay infra create\`, or mend the region.`,
      extra,
    );
  if (denied.has(name) || status === 403)
    return rejectError(
      'aws.access-denied',
      `The AWS credentials may not use ${resource}: grant the role its rights, or take another profile.`,
      extra,
    );
  if (status >= 400 && status < 500)
    return rejectError('queue.request-refused', `AWS refused a request to ${resource} (${name}).`, extra);
  return retryError('queue.unavailable', `${resource} does not answer: check the network and repeat.`, {
    ...extra,
    ...retryAfterMs(vendor),
  });
};
