import { rejectError } from '../errors.ts';
import { maxSecretBytes } from '../ports/secret-store.ts';

/**
 * Errors (reject), which never quote the value: `secret.too-large` (also for an empty value), and
 * `secret.invalid-value` for half a surrogate pair, which no store could give back as it was.
 */
export const assertSecretValue = (value: string): void => {
  const size = new TextEncoder().encode(value).length;
  if (size === 0 || size > maxSecretBytes) {
    throw rejectError(
      'secret.too-large',
      `A secret holds 1 to ${maxSecretBytes} bytes of UTF-8: keep longer things in a blob, encrypted under a secret.`,
      { details: { size, maxSecretBytes } },
    );
  }
  if (!value.isWellFormed()) {
    throw rejectError('secret.invalid-value', 'The secret is not valid Unicode: enter it again as text.');
  }
};
