import { describe, expect, it } from 'vitest';
import { classifyAwsError } from './classify-aws-error.ts';

/** An error as the SDK throws it. */
const thrown = (name: string, more: object = {}): Error =>
  Object.assign(new Error('quotes the request'), { name, ...more });
const answered = (name: string, httpStatusCode: number, headers: Record<string, string> = {}): Error =>
  thrown(name, { $metadata: { httpStatusCode }, $response: { headers } });

describe('an error of AWS', () => {
  it.each([
    { error: answered('ThrottlingException', 400), kind: 'throttled' },
    { error: answered('ProvisionedThroughputExceededException', 400), kind: 'throttled' },
    { error: answered('TooManyUpdates', 400), kind: 'throttled' },
    { error: answered('Unheard', 429), kind: 'throttled' },
    { error: thrown('Unheard', { $retryable: { throttling: true } }), kind: 'throttled' },
    { error: answered('ExpiredTokenException', 403), kind: 'expired-credentials' },
    { error: thrown('CredentialsProviderError'), kind: 'expired-credentials' },
    { error: answered('AccessDeniedException', 400), kind: 'denied' },
    { error: answered('Unheard', 403), kind: 'denied' },
    { error: answered('ResourceNotFoundException', 400), kind: 'missing' },
    { error: answered('QueueDoesNotExist', 400), kind: 'missing' },
    { error: answered('Unheard', 404), kind: 'missing' },
    { error: answered('ValidationException', 400), kind: 'refused' },
    { error: answered('TransactionConflictException', 400), kind: 'unavailable' },
    { error: answered('TransactionCanceledException', 400), kind: 'unavailable' },
    { error: answered('Unheard', 408), kind: 'unavailable' },
    { error: answered('Unheard', 500), kind: 'unavailable' },
    { error: answered('ServiceUnavailable', 503), kind: 'unavailable' },
    { error: thrown('TimeoutError'), kind: 'unavailable' },
    { error: thrown('Error', { code: 'ECONNRESET' }), kind: 'unavailable' },
    { error: 'no error at all', kind: 'unavailable' },
  ])('is $kind by its name or else by its status ($error)', ({ error, kind }) => {
    expect(classifyAwsError(error).kind).toBe(kind);
  });

  it('carries the wait that the service asked for, when that is a number of seconds', () => {
    expect(classifyAwsError(answered('Throttling', 400, { 'retry-after': '7' })).retryAfterMs).toBe(7_000);
    const date = answered('Throttling', 400, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' });
    expect(classifyAwsError(date).retryAfterMs).toBeUndefined();
    expect(classifyAwsError(answered('Throttling', 400)).retryAfterMs).toBeUndefined();
  });

  it('is told by name, status and number of tries, without what the service said', () => {
    const error = thrown('Unheard', { $metadata: { httpStatusCode: 500, attempts: 3 } });
    expect(classifyAwsError(error)).toEqual({
      kind: 'unavailable',
      reason: 'Unheard',
      status: 500,
      attempts: 3,
    });
    const broken = thrown('Error', { code: 'ECONNREFUSED' });
    expect(classifyAwsError(broken)).toMatchObject({ reason: 'ECONNREFUSED', status: 0, attempts: 1 });
  });
});
