import { type AppError, toAppError } from '@assay/core';
import type { Problem } from './problem.ts';
import { RequestError } from './request-error.ts';
import { findStatusOfCode, type ProblemStatus } from './status-of-code.ts';

const titles: Record<ProblemStatus, string> = {
  400: 'Bad request',
  401: 'Not authenticated',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  422: 'Cannot be processed',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not now',
};

const defaultRetryAfterMs = 1_000;

/** What is not ours to explain: its message may hold anything, such as a part of a document or a path. */
const isUnexpected = (error: AppError): boolean => error.code === 'internal.unexpected';

const toStatus = (error: AppError): ProblemStatus => {
  if (isUnexpected(error)) return 500;
  const status = findStatusOfCode(error.code);
  if (error.recovery === 'retry') return status === 429 ? 429 : 503;
  // A refusal that nobody gave a status is still the caller's to mend, and never a failure of ours.
  return status ?? 422;
};

/** The one way in which anything thrown becomes an answer. */
export const toProblemResponse = (thrown: unknown, { requestId }: { requestId: string }): Response => {
  const error = toAppError(thrown);
  const status = toStatus(error);
  const problem: Problem = {
    type: `/docs#errors-${error.code.replaceAll('.', '-')}`,
    title: titles[status],
    status,
    detail: isUnexpected(error) ? `Something failed here. Tell your operator ${requestId}.` : error.message,
    code: error.code,
    recovery: error.recovery,
    details: isUnexpected(error) ? {} : error.details,
    requestId,
  };
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  if (status === 429 || status === 503) {
    const waitMs = error.retryAfterMs ?? defaultRetryAfterMs;
    headers.set('Retry-After', String(Math.max(1, Math.ceil(waitMs / 1_000))));
  }
  if (error instanceof RequestError) {
    for (const [name, value] of Object.entries(error.headers)) headers.set(name, value);
    if (error.issues !== undefined) problem.issues = [...error.issues];
  }
  return new Response(JSON.stringify(problem), { status, headers });
};
