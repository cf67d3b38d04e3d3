export type AwsErrorKind =
  /** The service wants fewer requests. */
  | 'throttled'
  /** There are no credentials now, or they are too old; new ones come from the chain within a minute, if at all. */
  | 'expired-credentials'
  /** The credentials are read, and may not do this. */
  | 'denied'
  /** What the request is about is not there. */
  | 'missing'
  /** The request is at fault, and will be again. */
  | 'refused'
  /** Everything that may pass: silence, broken connections, faults of the service. */
  | 'unavailable';

export type ClassifiedAwsError = {
  kind: AwsErrorKind;
  /** The name that AWS or the network gave it; the service's message may quote the request and is left out. */
  reason: string;
  /** Of HTTP; 0 where there was no answer. */
  status: number;
  /** What the service asked for. */
  retryAfterMs?: number;
  /** How many times the SDK tried; an answer to a later try may be about what an earlier one did. */
  attempts: number;
};

/** What of an error of the SDK is looked at; errors of the network have a code instead of a status. */
type Thrown = {
  name?: string;
  code?: string;
  $metadata?: { httpStatusCode?: number; attempts?: number };
  $retryable?: { throttling?: boolean };
  $response?: { headers?: Record<string, string> };
};

const namesOf: Readonly<Record<Exclude<AwsErrorKind, 'refused'>, readonly string[]>> = {
  throttled: [
    'KMSThrottlingException',
    'LimitExceededException',
    'OverLimit',
    'ProvisionedThroughputExceededException',
    'RequestLimitExceeded',
    'RequestThrottled',
    'RequestThrottledException',
    'SlowDown',
    'Throttled',
    'ThrottledException',
    'Throttling',
    'ThrottlingException',
    'TooManyRequests',
    'TooManyRequestsException',
    'TooManyUpdates',
  ],
  'expired-credentials': [
    'CredentialsProviderError',
    'ExpiredToken',
    'ExpiredTokenException',
    'RequestExpired',
    'TokenProviderError',
    'TokenRefreshRequired',
  ],
  denied: [
    'AccessDenied',
    'AccessDeniedException',
    'AuthorizationError',
    'AuthorizationErrorException',
    'InvalidAccessKeyId',
    'InvalidClientTokenId',
    'InvalidSignatureException',
    'InvalidToken',
    'KMSAccessDeniedException',
    'MissingAuthenticationTokenException',
    'SignatureDoesNotMatch',
    'UnrecognizedClientException',
  ],
  missing: [
    'AWS.SimpleQueueService.NonExistentQueue',
    'NotFound',
    'NotFoundException',
    'ParameterNotFound',
    'QueueDeletedRecently',
    'QueueDoesNotExist',
    'ResourceNotFoundException',
  ],
  // Told with a status of 400 like the caller's own faults.
  unavailable: [
    'InternalServerError',
    'KMSInternalException',
    'ReplicatedWriteConflictException',
    'RequestTimeTooSkewed',
    'RequestTimeout',
    'RequestTimeoutException',
    'TransactionCanceledException',
    'TransactionConflictException',
    'TransactionInProgressException',
  ],
};

const kindByName = new Map(
  Object.entries(namesOf).flatMap(([kind, names]) => names.map((name) => [name, kind as AwsErrorKind])),
);

const kindByStatus = (status: number): AwsErrorKind => {
  if (status === 429) return 'throttled';
  if (status === 401 || status === 403) return 'denied';
  if (status === 404) return 'missing';
  return status >= 400 && status < 500 && status !== 408 ? 'refused' : 'unavailable';
};

/** Seconds, as the header has them; nothing where it is absent or a date. */
const readRetryAfter = (thrown: Thrown): { retryAfterMs?: number } => {
  const seconds = Number(thrown.$response?.headers?.['retry-after'] ?? 'none');
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1_000 } : {};
};

/** What an error of the SDK means for its caller, the same for every service of AWS. */
export const classifyAwsError = (thrown: unknown): ClassifiedAwsError => {
  const vendor: Thrown = thrown instanceof Error ? (thrown as Thrown) : {};
  const name = vendor.name ?? '';
  const status = vendor.$metadata?.httpStatusCode ?? 0;
  const isThrottling = vendor.$retryable?.throttling === true;
  return {
    kind: isThrottling ? 'throttled' : (kindByName.get(name) ?? kindByStatus(status)),
    reason: vendor.code ?? name,
    status,
    attempts: vendor.$metadata?.attempts ?? 1,
    ...readRetryAfter(vendor),
  };
};
