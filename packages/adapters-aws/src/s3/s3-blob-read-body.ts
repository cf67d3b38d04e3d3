import { Readable } from 'node:stream';
import type { AppError } from '@assay/core';
import { GetObjectCommand, type GetObjectCommandOutput } from '@aws-sdk/client-s3';
import type { Place, S3Bucket } from './s3-bucket.ts';

/** Tries to go on in a row without a byte in between. */
const maxResumes = 3;

/** A reader's view of a bucket: what it needs to go on after a break, with the errors of the port that it serves. */
export type ObjectReads = Pick<S3Bucket, 'client' | 'call'> & {
  toError: (thrown: unknown) => AppError;
  /** `why` goes on a sentence that starts with the bucket's name. */
  unavailable: (options: { why: string; cause?: unknown }) => AppError;
  /** The object was replaced or deleted before it could be read on. */
  changed: () => AppError;
};

export type OpenedObject = { place: Place; size: number; etag: string | undefined; body: Readable };

/** An object as the service gave it, its bytes still to come. */
export const toOpened = (options: {
  reads: ObjectReads;
  place: Place;
  output: GetObjectCommandOutput | null;
}): OpenedObject => {
  const { reads, place, output } = options;
  const { Body: body, ContentLength: size, ETag: etag } = output ?? {};
  if (body instanceof Readable && size !== undefined) return { place, size, etag, body };
  throw reads.unavailable({ why: 'gave an object without its length: try again.' });
};

/** The same version from a byte on. */
const resumeObject = async (reads: ObjectReads, object: OpenedObject, start: number): Promise<Readable> => {
  const { place, etag } = object;
  const command = new GetObjectCommand({
    ...place,
    Range: `bytes=${start}-`,
    ...(etag && { IfMatch: etag }),
  });
  const { output, refusal } = await reads.call(
    () => reads.client.send(command),
    ['missing', 'precondition', 'range'],
  );
  if (refusal !== null) throw reads.changed();
  const { body } = toOpened({ reads, place, output });
  if (output?.ContentRange?.startsWith(`bytes ${start}-`)) return body;
  body.destroy();
  throw reads.unavailable({ why: 'does not give parts of an object: read it again.' });
};

/** Errors of Node have a code; one without is the SDK's that the bytes do not have their checksum, and is final. */
const isBrokenConnection = (thrown: unknown): boolean =>
  thrown instanceof Error && ('code' in thrown || thrown.name === 'TimeoutError');

/** How far a reader came, and what stopped it; null where the body just ended. */
type Break = { start: number; thrown: unknown };

/** The bytes from a break on. A connection that breaks is made again from the next byte on. */
export async function* readOn(
  reads: ObjectReads,
  object: OpenedObject,
  from: Break,
): AsyncGenerator<Uint8Array> {
  let { start, thrown } = from;
  for (let resumes = 1; start !== object.size; resumes += 1) {
    if (thrown !== null && !isBrokenConnection(thrown)) throw reads.toError(thrown);
    if (start > object.size || resumes > maxResumes) {
      throw reads.unavailable({
        why: 'breaks off in the middle of an object: read it again.',
        cause: thrown,
      });
    }
    const body = await resumeObject(reads, object, start);
    thrown = null;
    try {
      for await (const chunk of body) {
        start += chunk.length;
        resumes = 0;
        yield chunk;
      }
    } catch (error) {
      thrown = error;
    } finally {
      body.destroy();
    }
  }
  if (thrown !== null) throw reads.toError(thrown);
}

/**
 * The bytes of one version. The SDK holds a body that came in one go against its checksum; one that was resumed is
 * held together by the ETag and its length.
 */
async function* readObject(reads: ObjectReads, object: OpenedObject): AsyncGenerator<Uint8Array> {
  const { body } = object;
  let start = 0;
  let thrown: unknown = null;
  try {
    for await (const chunk of body) {
      start += chunk.length;
      yield chunk;
    }
  } catch (error) {
    thrown = error;
  } finally {
    body.destroy();
  }
  yield* readOn(reads, object, { start, thrown });
}

/** The bytes as a stream that lets go of its connection when it is left, also before its first byte. */
export const streamObject = (reads: ObjectReads, object: OpenedObject): AsyncIterable<Uint8Array> => {
  const stream = readObject(reads, object);
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => stream.next(),
      return: async () => {
        // A generator that was not begun would leave the connection open.
        object.body.destroy();
        return stream.return(undefined);
      },
    }),
  };
};
