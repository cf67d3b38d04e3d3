import { type AppError, rejectError, retryError } from '@assay/core';

export const timedOut = (timeoutMs: number): AppError =>
  rejectError(
    'document.timeout',
    `The document took longer than ${timeoutMs} ms: split it, or raise the time limit.`,
    { details: { timeoutMs } },
  );

export const outOfMemory = (limitMb: number): AppError =>
  rejectError(
    'document.out-of-memory',
    `The document needed more than ${limitMb} MB of memory: split it, or raise the memory limit.`,
    { details: { limitMb } },
  );

export const crashed = (details: { exitCode: number | null; signal: string | null }): AppError =>
  rejectError(
    'document.crashed',
    'The process that read the document ended: the document is damaged in a way that no reader expects; save it anew with the program that made it.',
    { details },
  );

export const badAnswer = (): AppError =>
  rejectError(
    'document.crashed',
    'The process that read the document gave an answer that is none: the document has taken its reader out of step; save it anew with the program that made it.',
  );

export const startFailed = (details: { exitCode: number | null; signal: string | null }): AppError =>
  retryError(
    'pool.start-failed',
    'A process for reading documents did not start: check that the installation is whole (npm ci) and that memory is left.',
    { details },
  );

export const stopped = (signal: string): AppError =>
  retryError('pool.stopped', 'Somebody ended the process that read the document; it will be read again.', {
    details: { signal },
  });

export const badPayload = (task: string, cause: unknown): AppError =>
  rejectError(
    'pool.bad-payload',
    `The payload of the task ${task} cannot be sent to a process: give plain data and bytes.`,
    { details: { task }, cause },
  );

export const notTaken = (): AppError =>
  retryError('pool.stopped', 'The process ended before it took the document; it will be read by another.');

export const poolClosed = (): AppError =>
  retryError('pool.closed', 'The program is shutting down; run it again to go on.');
