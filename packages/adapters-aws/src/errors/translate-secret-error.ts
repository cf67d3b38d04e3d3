import type { AppError } from '@assay/core';
import { translateAwsError } from './translate-aws-error.ts';

const codes = {
  throttled: 'secret.unavailable',
  'expired-credentials': 'secret.unavailable',
  denied: 'secret.access-denied',
  missing: 'secret.refused',
  refused: 'secret.refused',
  unavailable: 'secret.unavailable',
};

/** Without the vendor's own error: services that check a value quote it when they refuse it. */
export const translateSecretError = (thrown: unknown, resource: string): AppError =>
  translateAwsError(thrown, { resource, codes, withoutCause: true });
