import { randomBytes } from 'node:crypto';

/** Bytes that nobody can guess, for ids and keys. */
export const createRandomBytes =
  () =>
  (count: number): Uint8Array =>
    new Uint8Array(randomBytes(count));
