import { AppError, rejectError, retryError } from '@assay/core';
import { hasCode } from '../blobs/file-errors.ts';

/** What Node threw: the helpers for files of the data folder wrap it in errors about that folder. */
const originOf = (thrown: unknown): unknown =>
  thrown instanceof AppError && thrown.code === 'blob.unavailable' ? thrown.cause : thrown;

const isDenied = (thrown: unknown): boolean =>
  hasCode(thrown, 'EACCES') || hasCode(thrown, 'EPERM') || hasCode(thrown, 'EROFS');

const isInTheWay = (thrown: unknown): boolean =>
  ['EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY', 'ENAMETOOLONG', 'ELOOP'].some((code) => hasCode(thrown, code));

/** Runs something in a source's folder; `action` says what its user must be allowed to do. */
export const inFolder = async <T>(
  options: { path: string; action: string },
  operation: () => Promise<T>,
): Promise<T> => {
  try {
    return await operation();
  } catch (caught) {
    const thrown = originOf(caught);
    if (thrown instanceof AppError) throw thrown;
    const { path, action } = options;
    if (isDenied(thrown)) {
      throw rejectError(
        'source.access-denied',
        `The folder ${path} refuses this user: allow it to ${action} there.`,
        { details: { action }, cause: thrown },
      );
    }
    if (isInTheWay(thrown)) {
      throw rejectError(
        'source.invalid-key',
        `The folder ${path} has no place for such a key (a file lies where a folder would be, or the other way round, or a name is too long): choose another key.`,
        { cause: thrown },
      );
    }
    throw retryError(
      'source.unavailable',
      `The folder ${path} cannot be read or written: check that its disk is there and has room, then try again.`,
      { cause: thrown },
    );
  }
};

/** Null where the operation finds no such file. */
export const orNull = async <T>(operation: () => Promise<T>): Promise<T | null> => {
  try {
    return await operation();
  } catch (thrown) {
    // A name that is too long is that of no file.
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].some((code) => hasCode(thrown, code))) return null;
    throw thrown;
  }
};
