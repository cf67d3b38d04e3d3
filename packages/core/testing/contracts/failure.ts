import { AppError, type Recovery } from '../../src/errors.ts';

/** What a caller learns from a failed call: the part of an error that a port promises. */
export type Failure = { code: string; recovery: Recovery | null };

/** Waits for a call to fail; a call that resolves, or throws something foreign, shows up as such. */
export const failureOf = (call: Promise<unknown>): Promise<Failure> =>
  call.then(
    () => ({ code: 'resolved', recovery: null }),
    (thrown: unknown) =>
      thrown instanceof AppError
        ? { code: thrown.code, recovery: thrown.recovery }
        : { code: `foreign error: ${String(thrown)}`, recovery: null },
  );

/** What a call throws; undefined when it resolves. (An `expect(…).rejects` would be waited for even after a case was given up.) */
export const thrownBy = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
