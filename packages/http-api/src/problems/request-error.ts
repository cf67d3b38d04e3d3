import { AppError, type ErrorDetails } from '@assay/core';
import type { z } from 'zod';
import type { ProblemIssue } from './problem.ts';

/** A refusal by the frame itself: it may carry headers that its status asks for, and the issues of a schema. */
export class RequestError extends AppError {
  readonly headers: Readonly<Record<string, string>>;
  readonly issues: readonly ProblemIssue[] | undefined;

  constructor(options: {
    code: string;
    message: string;
    recovery?: 'retry' | 'reject';
    details?: ErrorDetails;
    retryAfterMs?: number;
    headers?: Readonly<Record<string, string>>;
    issues?: readonly ProblemIssue[];
    cause?: unknown;
  }) {
    const { headers, issues, ...rest } = options;
    super({ recovery: 'reject', ...rest });
    this.headers = headers ?? {};
    this.issues = issues;
  }
}

const maxIssues = 20;

/** `part` says which part of the request was refused: `params`, `query` or `body`. */
export const toSchemaError = (part: string, error: z.ZodError): RequestError =>
  new RequestError({
    code: `request.invalid-${part}`,
    message: `The ${part} of the request must be mended: see issues.`,
    issues: error.issues.slice(0, maxIssues).map((issue) => ({
      path: [part, ...issue.path.map(String)].join('.'),
      message: issue.message,
    })),
  });
