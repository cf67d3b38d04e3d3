import type { AppError } from '@assay/core';
import { translateAwsError } from '../errors/translate-aws-error.ts';

const codes = {
  throttled: 'queue.throttled',
  'expired-credentials': 'aws.credentials-expired',
  denied: 'aws.access-denied',
  missing: 'aws.resource-missing',
  refused: 'queue.request-refused',
  unavailable: 'queue.unavailable',
};

/** Turns what the SDK threw for SQS or EventBridge into our error. `resource` names the queue or bus for people. */
export const translateMessagingError = (thrown: unknown, resource: string): AppError =>
  translateAwsError(thrown, { resource, codes });
