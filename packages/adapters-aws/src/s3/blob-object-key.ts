import { rejectError } from '@assay/core';
import type { BlobKey } from '@assay/core/ports';

const maxKeyLength = 900;
/** S3 takes keys of 1,024 bytes: what the port's longest key leaves over. */
const maxPrefixLength = 124;
const keyPattern = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
const prefixPattern = /^(?:[A-Za-z0-9._-]+\/)*$/;

const hasDotSegment = (path: string): boolean =>
  path.split('/').some((segment) => segment === '.' || segment === '..');

/** Whether an object's name, without the store's prefix, is a key of the port. */
export const isBlobKey = (key: string): boolean =>
  key.length <= maxKeyLength && keyPattern.test(key) && !hasDotSegment(key);

/** Whether any key can start so. */
export const canStartKey = (prefix: string): boolean => /^[A-Za-z0-9._/-]*$/.test(prefix);

/** Error: `blob.invalid-key` (reject). */
export const assertBlobKey = (key: BlobKey): void => {
  if (isBlobKey(key)) return;
  throw rejectError(
    'blob.invalid-key',
    `A blob key is made of segments of A-Z, a-z, 0-9, ".", "_" and "-", joined by "/", at most ${maxKeyLength} characters: build it from ids.`,
    { details: { length: key.length } },
  );
};

/** Error: `blob.invalid-prefix` (reject). */
export const assertStorePrefix = (prefix: string): void => {
  if (prefix.length <= maxPrefixLength && prefixPattern.test(prefix) && !hasDotSegment(prefix)) return;
  throw rejectError(
    'blob.invalid-prefix',
    `The prefix of a blob store is empty or made like a key and ends with "/", at most ${maxPrefixLength} characters: change it where the store is set up.`,
    { details: { length: prefix.length } },
  );
};
