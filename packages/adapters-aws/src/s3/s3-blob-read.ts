import { Readable } from 'node:stream';
import { rejectError } from '@assay/core';
import type { BlobKey, BlobStore } from '@assay/core/ports';
import { GetObjectCommand, type GetObjectCommandOutput } from '@aws-sdk/client-s3';
import type { Place, S3Bucket } from './s3-bucket.ts';
import { toS3Error, unavailable } from './s3-errors.ts';

/** Tries to go on in a row without a byte in between. */
const maxResumes = 3;

type OpenedObject = { place: Place; size: number; etag: string | undefined; body: Readable };

const toOpened = (bucket: S3Bucket, place: Place, output: GetObjectCommandOutput | null): OpenedObject => {
  const { Body: body, ContentLength: size, ETag: etag } = output ?? {};
  if (body instanceof Readable && size !== undefined) return { place, size, etag, body };
  throw unavailable({ bucket: bucket.name, why: 'gave a blob without its length: try again.' });
};

const openObject = async (bucket: S3Bucket, key: BlobKey): Promise<OpenedObject | null> => {
  const place = bucket.place(key);
  const { output, refusal } = await bucket.call(
    () => bucket.client.send(new GetObjectCommand(place)),
    ['missing'],
  );
  return refusal === null ? toOpened(bucket, place, output) : null;
};

/** The same version from a byte on. */
const resumeObject = async (bucket: S3Bucket, object: OpenedObject, start: number): Promise<Readable> => {
  const { place, etag } = object;
  const command = new GetObjectCommand({
    ...place,
    Range: `bytes=${start}-`,
    ...(etag && { IfMatch: etag }),
  });
  const { output, refusal } = await bucket.call(
    () => bucket.client.send(command),
    ['missing', 'precondition', 'range'],
  );
  if (refusal !== null) {
    throw unavailable({
      bucket: bucket.name,
      why: 'lost a connection, and the blob was replaced or deleted before it could be read on: read it again.',
    });
  }
  const { body } = toOpened(bucket, place, output);
  if (output?.ContentRange?.startsWith(`bytes ${start}-`)) return body;
  body.destroy();
  throw unavailable({ bucket: bucket.name, why: 'does not give parts of a blob: read it again.' });
};

/** Errors of Node have a code; one without is the SDK's that the bytes do not have their checksum, and is final. */
const isBrokenConnection = (thrown: unknown): boolean =>
  thrown instanceof Error && ('code' in thrown || thrown.name === 'TimeoutError');

/** How far a reader came, and what stopped it; null where the body just ended. */
type Break = { start: number; thrown: unknown };

/** The bytes from a break on. A connection that breaks is made again from the next byte on. */
async function* readOn(bucket: S3Bucket, object: OpenedObject, from: Break): AsyncGenerator<Uint8Array> {
  let { start, thrown } = from;
  for (let resumes = 1; start !== object.size; resumes += 1) {
    if (thrown !== null && !isBrokenConnection(thrown)) throw toS3Error(thrown, bucket.name);
    if (start > object.size || resumes > maxResumes) {
      const why = 'breaks off in the middle of a blob: read it again.';
      throw unavailable({ bucket: bucket.name, why, cause: thrown });
    }
    const body = await resumeObject(bucket, object, start);
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
  if (thrown !== null) throw toS3Error(thrown, bucket.name);
}

/**
 * The bytes of one version. The SDK holds a body that came in one go against its checksum; one that was resumed is
 * held together by the ETag and its length.
 */
async function* readObject(bucket: S3Bucket, object: OpenedObject): AsyncGenerator<Uint8Array> {
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
  yield* readOn(bucket, object, { start, thrown });
}

/** The whole of a body, by events: for small blobs an iterator costs a fifth of the whole call. */
const drain = (body: Readable, take: (chunk: Uint8Array) => void): Promise<unknown> =>
  new Promise((resolve) => {
    body.on('data', take);
    body.on('end', () => resolve(null));
    body.on('error', resolve);
    // After either of these it says nothing new.
    body.on('close', () => resolve(Object.assign(new Error('closed early'), { code: 'ECONNRESET' })));
  });

const collect = async (bucket: S3Bucket, object: OpenedObject): Promise<Uint8Array> => {
  const bytes = new Uint8Array(object.size);
  let start = 0;
  const take = (chunk: Uint8Array): void => {
    if (start + chunk.length <= bytes.length) bytes.set(chunk, start);
    start += chunk.length;
  };
  const thrown = await drain(object.body, take);
  for await (const chunk of readOn(bucket, object, { start, thrown })) take(chunk);
  return bytes;
};

export const createS3BlobReads = (bucket: S3Bucket): Pick<BlobStore, 'open' | 'get' | 'stat'> => ({
  open: async (key) => {
    const object = await openObject(bucket, key);
    if (object === null) return null;
    const stream = readObject(bucket, object);
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
  },

  get: async (key, { maxBytes = Number.POSITIVE_INFINITY } = {}) => {
    const object = await openObject(bucket, key);
    if (object === null) return null;
    const { size, body } = object;
    if (size <= maxBytes) return collect(bucket, object);
    body.destroy();
    throw rejectError(
      'blob.too-large',
      `The blob has ${size} bytes, more than ${maxBytes}: read it as a stream.`,
      { details: { size, maxBytes } },
    );
  },

  stat: async (key) => {
    const found = await bucket.head(bucket.place(key));
    return found && { key, size: found.ContentLength ?? 0 };
  },
});
