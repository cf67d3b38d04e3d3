import { randomFillSync } from 'node:crypto';

/** Bytes that nobody can guess, for ids and keys. */
export const randomBytes = (count: number): Uint8Array => randomFillSync(new Uint8Array(count));
