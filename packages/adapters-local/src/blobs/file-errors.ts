import { AppError, retryError } from '@assay/core';

export const hasCode = (thrown: unknown, code: string): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === code;

/** Runs something on the disk; what the disk says becomes `blob.unavailable` (retry). */
export const onDisk = async <T>(operation: () => Promise<T>): Promise<T> => {
  try {
    return await operation();
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw retryError(
      'blob.unavailable',
      'The data folder cannot be read or written: check that its disk is there, has room and allows it, then try again.',
      { cause: thrown },
    );
  }
};

/** As `onDisk`, and null where there is no such file. */
export const onDiskOrNull = <T>(operation: () => Promise<T>): Promise<T | null> =>
  onDisk(async () => {
    try {
      return await operation();
    } catch (thrown) {
      if (hasCode(thrown, 'ENOENT') || hasCode(thrown, 'ENOTDIR')) return null;
      throw thrown;
    }
  });
