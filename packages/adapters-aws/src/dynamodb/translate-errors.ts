import { AppError, rejectError, retryError } from '@assay/core';

const defaultRetryAfterMs = 1_000;

const throttlingNames = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'LimitExceededException',
]);

const expiredNames = new Set([
  'ExpiredTokenException',
  'ExpiredToken',
  'RequestExpired',
  'CredentialsProviderError',
  'TokenProviderError',
]);

const deniedNames = new Set([
  'AccessDeniedException',
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
]);

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : '');

/** What the answer itself says about when to come back, in milliseconds; undefined where it says nothing. */
const readRetryAfterMs = (thrown: unknown): number | undefined => {
  if (typeof thrown !== 'object' || thrown === null || !('$response' in thrown)) return undefined;
  const { $response: response } = thrown;
  if (typeof response !== 'object' || response === null || !('headers' in response)) return undefined;
  const seconds = Number(new Map(Object.entries(Object(response.headers))).get('retry-after'));
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : undefined;
};

/** The port's own error for what the SDK throws; it names tables and never contents. */
const toRecordError = (thrown: unknown, tables: readonly string[]): AppError => {
  if (thrown instanceof AppError) return thrown;
  const name = nameOf(thrown);
  const table = tables.join(', ');
  const extra = { cause: thrown, details: { table, reason: name } };
  if (throttlingNames.has(name)) {
    const retryAfterMs = readRetryAfterMs(thrown) ?? defaultRetryAfterMs;
    return retryError('record.unavailable', `DynamoDB is throttling ${table}: try again later.`, {
      ...extra,
      retryAfterMs,
    });
  }
  if (expiredNames.has(name)) {
    return retryError(
      'record.unavailable',
      'The AWS credentials are missing or expired: renew them (for example by `aws sso login`), then try again.',
      extra,
    );
  }
  if (deniedNames.has(name)) {
    return rejectError(
      'record.access-denied',
      `AWS does not let these credentials use the table ${table}: check them, and that they may read and write it and its indexes.`,
      extra,
    );
  }
  if (name === 'ResourceNotFoundException') {
    return rejectError(
      'record.table-missing',
      `There is no table ${table} in this account and region: make it with \`assay infra create\`, or check region and prefix.`,
      extra,
    );
  }
  if (name === 'ValidationException') {
    return rejectError(
      'record.refused',
      `DynamoDB refused a request to ${table}: if an index is missing, bring the table up to date with \`assay infra create\`.`,
      extra,
    );
  }
  const retryAfterMs = readRetryAfterMs(thrown);
  return retryError('record.unavailable', `DynamoDB did not answer for ${table}: try again.`, {
    ...extra,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
};

/** Runs one operation on the tables and turns what the SDK throws into the port's own error. */
export const translateErrors = async <T>(
  tables: readonly string[],
  operation: () => Promise<T>,
): Promise<T> => {
  try {
    return await operation();
  } catch (thrown) {
    throw toRecordError(thrown, tables);
  }
};
