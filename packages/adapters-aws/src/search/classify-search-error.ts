import type { AwsErrorKind } from '../errors/classify-aws-error.ts';

export type ClassifiedSearchError = {
  kind: AwsErrorKind;
  /** The type that OpenSearch gave it, or the name of the client's error; its message may quote a document. */
  reason: string;
  /** Of HTTP; 0 where there was no answer. */
  status: number;
  /** What the service asked for. */
  retryAfterMs?: number;
};

/** What of an error of the client is looked at. */
type Thrown = {
  name?: string;
  statusCode?: number | null;
  body?: unknown;
  headers?: Record<string, unknown> | null;
  code?: string;
};

/** What is told with a status of the caller's faults, and passes. */
const passing: ReadonlySet<string> = new Set([
  // A disk that ran full blocks an index with 403 until there is room.
  'cluster_block_exception',
  'process_cluster_event_timeout_exception',
  'snapshot_in_progress_exception',
  'timeout_exception',
]);
const throttling: ReadonlySet<string> = new Set([
  'circuit_breaking_exception',
  'es_rejected_execution_exception',
  'opensearch_rejected_execution_exception',
  'rejected_execution_exception',
]);
const withoutCredentials: ReadonlySet<string> = new Set([
  'AwsSigv4SignerError',
  'CredentialsProviderError',
  'TokenProviderError',
]);

const form = /^\w{1,80}$/;

/** The type in an answer's body: of OpenSearch itself, or of AWS before it. */
const typeOf = ({ body, headers }: Thrown): string => {
  const { error } = (body ?? {}) as { error?: { type?: unknown } | string };
  const type = typeof error === 'object' && error !== null ? error.type : headers?.['x-amzn-errortype'];
  return typeof type === 'string' && form.test(type) ? type : '';
};

const isExpired = (type: string, body: unknown): boolean => {
  if (/^Expired/.test(type)) return true;
  const { message, Message } = (body ?? {}) as { message?: unknown; Message?: unknown };
  return [message, Message].some((text) => typeof text === 'string' && /token\b.*\bexpired/i.test(text));
};

const kindOf = (status: number, type: string, body: unknown): AwsErrorKind => {
  if (status === 429 || throttling.has(type)) return 'throttled';
  if (passing.has(type) || status >= 500 || status === 408) return 'unavailable';
  if ((status === 401 || status === 403) && isExpired(type, body)) return 'expired-credentials';
  if (status === 401 || status === 403) return 'denied';
  if (status === 404) return 'missing';
  return 'refused';
};

const readRetryAfter = (headers: Thrown['headers']): { retryAfterMs?: number } => {
  const seconds = Number(headers?.['retry-after'] ?? 'none');
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1_000 } : {};
};

/** What an error of one item of a bulk request means: it is told in an answer that is good as a whole. */
export const classifyItemError = (status: number, type: string): ClassifiedSearchError => {
  const reason = form.test(type) ? type : '';
  return { kind: kindOf(status, reason, null), reason, status };
};

/** What an error of the client means for its caller. */
export const classifySearchError = (thrown: unknown): ClassifiedSearchError => {
  const error: Thrown = thrown instanceof Error ? (thrown as Thrown) : {};
  const name = error.name ?? '';
  if (withoutCredentials.has(name)) return { kind: 'expired-credentials', reason: name, status: 0 };
  const status = error.statusCode ?? 0;
  if (name !== 'ResponseError' || status === 0)
    return { kind: 'unavailable', reason: error.code ?? name, status };
  const type = typeOf(error);
  return {
    kind: kindOf(status, type, error.body),
    reason: type === '' ? name : type,
    status,
    ...readRetryAfter(error.headers),
  };
};
