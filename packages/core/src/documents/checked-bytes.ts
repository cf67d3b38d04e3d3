import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type AppError, rejectError } from '../errors.ts';

/** What bytes must be like to be kept; what is left out is not asked. */
export type ByteConditions = {
  /** At most so many, else `document.too-large`. */
  maxBytes?: number;
  /** Exactly so many, else `upload.size-mismatch`. */
  size?: number;
  /** Hexadecimal, else `upload.hash-mismatch`; null where any hash will do. Left out, the bytes are not hashed. */
  sha256?: string | null;
};

/** Bytes that are counted (and hashed, if asked) while they pass; the stream throws instead of ending when a condition is broken. */
export type CheckedBytes = {
  stream: AsyncIterable<Uint8Array>;
  /** Aborts with the error that names the broken condition, so that whoever writes the stream drops what it has. */
  signal: AbortSignal;
  /** Takes in what the writer left in the stream; gives the hash of all of it, null when it was not hashed. */
  finish(): Promise<string | null>;
  /** What to tell the sender when writing threw: the broken condition, or what was thrown. */
  explain(thrown: unknown): unknown;
};

const tooLarge = (maxBytes: number): AppError =>
  rejectError('document.too-large', `The document has more than ${maxBytes} bytes: send a smaller one.`, {
    details: { maxBytes },
  });

const wrongSize = (details: { size: number; received: number }): AppError =>
  rejectError(
    'upload.size-mismatch',
    `The upload was announced with ${details.size} bytes and has ${details.received < details.size ? 'fewer' : 'more'}: send the whole file, or announce it anew.`,
    { details },
  );

const wrongHash = (): AppError =>
  rejectError(
    'upload.hash-mismatch',
    'The bytes do not have the SHA-256 they were announced with: they changed on the way, or the file did. Send them again.',
  );

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Holds bytes against conditions as they stream by; memory does not grow with their number. */
export const checkBytes = (
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  conditions: ByteConditions,
): CheckedBytes => {
  const { maxBytes = Number.POSITIVE_INFINITY, size } = conditions;
  const source = (bytes instanceof Uint8Array ? oneChunk(bytes) : bytes)[Symbol.asyncIterator]();
  const hash = conditions.sha256 === undefined ? null : sha256.create();
  const abort = new AbortController();
  let received = 0;
  let isAtEnd = false;
  let digest: string | null = null;
  let broken: AppError | null = null;

  const assert = (holds: boolean, error: () => AppError): void => {
    if (holds) return;
    broken = error();
    abort.abort(broken);
    throw broken;
  };

  const next = async (): Promise<Uint8Array | null> => {
    if (broken) throw broken;
    if (isAtEnd) return null;
    const { done, value } = await source.next();
    if (!done) {
      received += value.length;
      assert(received <= maxBytes, () => tooLarge(maxBytes));
      assert(size === undefined || received <= size, () => wrongSize({ size: size ?? 0, received }));
      hash?.update(value);
      return value;
    }
    assert(size === undefined || received === size, () => wrongSize({ size: size ?? 0, received }));
    isAtEnd = true;
    digest = hash && bytesToHex(hash.digest());
    assert(!conditions.sha256 || conditions.sha256.toLowerCase() === digest, wrongHash);
    return null;
  };

  async function* toStream(): AsyncGenerator<Uint8Array> {
    for (let chunk = await next(); chunk; chunk = await next()) yield chunk;
  }

  return {
    stream: toStream(),
    signal: abort.signal,
    finish: async () => {
      while (await next());
      return digest;
    },
    explain: (thrown) => broken ?? thrown,
  };
};
