import { type AppError, rejectError, retryError } from '@assay/core';
import type { ClassifiedSearchError } from './classify-search-error.ts';

/** A service that throttles without saying for how long gets this much rest. */
const throttledRetryMs = 2_000;
const credentialsRetryMs = 30_000;

/**
 * Our error for what OpenSearch or the way to it said: `search.unavailable` (retry) for all that may pass,
 * `search.access-denied` and `search.refused` (reject). What the service said is not quoted, nor kept as the cause: it may
 * quote a document.
 */
export const toSearchError = (error: ClassifiedSearchError): AppError => {
  const { kind, reason, status, retryAfterMs } = error;
  const details = { cause: reason, status };
  const later = (message: string, defaultMs?: number): AppError => {
    const waitMs = retryAfterMs ?? defaultMs;
    const extra = { details, ...(waitMs !== undefined && { retryAfterMs: waitMs }) };
    return retryError('search.unavailable', message, extra);
  };
  switch (kind) {
    case 'throttled':
      return later('OpenSearch wants fewer requests: wait and repeat.', throttledRetryMs);
    case 'expired-credentials':
      return later(
        'The AWS credentials for OpenSearch have expired or cannot be found: renew them (for example by `aws sso login`), then repeat.',
        credentialsRetryMs,
      );
    case 'unavailable':
      return later('OpenSearch did not answer as it should: check its health and the network, and repeat.');
    case 'denied':
      return rejectError(
        'search.access-denied',
        "The AWS credentials may not use this OpenSearch: let the role in by the domain's access policy, or by the collection's data access policy.",
        { details },
      );
    case 'missing':
      return rejectError(
        'search.refused',
        'There is no OpenSearch at this address: check ASSAY_OPENSEARCH_ENDPOINT.',
        { details },
      );
    case 'refused':
      return rejectError(
        'search.refused',
        `OpenSearch refused a request (${reason}, ${status}): check that it is version 2.9 or newer with k-NN, and that nothing else made its indexes.`,
        { details },
      );
  }
};
