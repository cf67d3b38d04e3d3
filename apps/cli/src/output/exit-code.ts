import process from 'node:process';
import { type AppError, type Recovery, toAppError } from '@assay/core';
import { paint, printJson, printNote } from './terminal.ts';

/** 75 is EX_TEMPFAIL of sysexits.h: the same command may succeed later. */
const exitCodes = { retry: 75, reject: 1, 'ask-a-human': 2 } as const satisfies Record<Recovery, number>;

/** Says what went wrong and how to mend it, and sets the exit code that fits. */
export const reportError = (options: { thrown: unknown; json: boolean }): void => {
  const error: AppError = toAppError(options.thrown);
  if (options.json)
    printJson({ error: { code: error.code, message: error.message, details: error.details } });
  else printNote(`${paint('red', 'error')} ${error.message} (${error.code})`);
  // A signal has set its own code already.
  process.exitCode ??= exitCodes[error.recovery];
};
