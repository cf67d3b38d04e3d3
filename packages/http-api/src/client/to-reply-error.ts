import { AppError } from '@assay/core';
import { Problem } from '../problems/problem.ts';

const maxProblemBytes = 100_000;

const readProblem = async (response: Response): Promise<Problem | null> => {
  try {
    const text = await response.text();
    if (text.length > maxProblemBytes) return null;
    const parsed = Problem.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const toRetryAfterMs = (response: Response): { retryAfterMs?: number } => {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? { retryAfterMs: seconds * 1_000 } : {};
};

/** The error that the server threw, as it threw it; one of our own where something else answered in its place. */
export const toReplyError = async (response: Response): Promise<AppError> => {
  const { status } = response;
  const problem = await readProblem(response);
  if (problem === null) {
    const isPassing = status >= 500 || status === 429;
    return new AppError({
      code: 'server.unexpected-reply',
      message: `The server answered ${status} in a form that is not ours. Does something else answer at this address?`,
      recovery: isPassing ? 'retry' : 'reject',
      details: { status },
      ...toRetryAfterMs(response),
    });
  }
  const issues = (problem.issues ?? []).map((issue) => ` ${issue.path}: ${issue.message}.`).join('');
  return new AppError({
    code: problem.code,
    message: `${problem.detail}${issues}`,
    recovery: problem.recovery,
    details: problem.details,
    ...toRetryAfterMs(response),
  });
};

/** No answer came at all, or it broke off half-way. */
export const toUnreachable = (baseUrl: string, cause: unknown): AppError =>
  new AppError({
    code: 'server.unreachable',
    message: `No server answers at ${baseUrl}. Start it with \`assay start\`, or give its address.`,
    recovery: 'retry',
    cause,
  });
