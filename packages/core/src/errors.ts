/** What the one who meets an error should do next. */
export type Recovery = 'retry' | 'reject' | 'ask-a-human';

/** Details that are safe to log: ids, names of options, counts; never contents. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

export type AppErrorOptions = {
  code: string;
  message: string;
  recovery: Recovery;
  details?: ErrorDetails;
  retryAfterMs?: number;
  cause?: unknown;
};

/** The form in which an error crosses a process border; parsed like any other input on the far side. */
export type SerializedError = {
  code: string;
  message: string;
  recovery: Recovery;
  details: ErrorDetails;
};

/** The one error of this system: a stable code for programs, a message that says how to mend it for people. */
export class AppError extends Error {
  readonly code: string;
  readonly recovery: Recovery;
  readonly details: ErrorDetails;
  readonly retryAfterMs: number | undefined;

  constructor(options: AppErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = options.code;
    this.recovery = options.recovery;
    this.details = options.details ?? {};
    this.retryAfterMs = options.retryAfterMs;
  }
}

const makeError =
  (recovery: Recovery) =>
  (
    code: string,
    message: string,
    extra: { details?: ErrorDetails; cause?: unknown; retryAfterMs?: number } = {},
  ) =>
    new AppError({ code, message, recovery, ...extra });

/** The input is at fault: the same input will fail again. */
export const rejectError = makeError('reject');
/** The surroundings are at fault: the same input may pass later. */
export const retryError = makeError('retry');

/** Turns anything that was thrown into our error; what is unknown is worth a retry. */
export const toAppError = (thrown: unknown): AppError => {
  if (thrown instanceof AppError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AppError({ code: 'internal.unexpected', message, recovery: 'retry', cause: thrown });
};

export const serializeError = (thrown: unknown): SerializedError => {
  const { code, message, recovery, details } = toAppError(thrown);
  return { code, message, recovery, details };
};

export const deserializeError = (value: SerializedError): AppError => new AppError(value);
