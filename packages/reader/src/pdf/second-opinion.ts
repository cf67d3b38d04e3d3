import { AppError } from '@assay/core';

/** What another reader may do better: readers fail on different files, and differ in the passwords they accept. */
const isDoubtful = (thrown: unknown): thrown is AppError =>
  thrown instanceof AppError &&
  ['document.damaged', 'document.password-needed', 'document.password-wrong'].includes(thrown.code);

/**
 * The result of `first`; where it fails in a way that another reader may not, that of `second`. Where both fail, a
 * locked file is told as locked, whoever saw it.
 */
export const withSecondOpinion = async <T>(options: {
  first: () => Promise<T>;
  second: () => Promise<T>;
}): Promise<T> => {
  try {
    return await options.first();
  } catch (firstFailure) {
    if (!isDoubtful(firstFailure)) throw firstFailure;
    try {
      return await options.second();
    } catch (secondFailure) {
      const isSettled = secondFailure instanceof AppError && secondFailure.code !== 'document.damaged';
      throw isSettled && firstFailure.code === 'document.damaged' ? secondFailure : firstFailure;
    }
  }
};
