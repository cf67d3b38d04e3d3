import { AppError, retryError } from '@assay/core';

const unavailable = (port: string, thrown: unknown): AppError =>
  thrown instanceof AppError
    ? thrown
    : retryError(
        `${port}.unavailable`,
        'The database of the data folder failed; check that its disk is there and has room, then try again.',
        { cause: thrown },
      );

/** Runs one operation of a port and turns what SQLite throws into the port's own error. */
export const translateErrors = async <T>(port: string, operation: () => T | Promise<T>): Promise<T> => {
  try {
    return await operation();
  } catch (thrown) {
    throw unavailable(port, thrown);
  }
};
