import type { Readable } from 'node:stream';
import { rejectError } from '@assay/core';
import type { BlobKey, BlobStore } from '@assay/core/ports';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { type ObjectReads, type OpenedObject, readOn, streamObject, toOpened } from './s3-blob-read-body.ts';
import type { S3Bucket } from './s3-bucket.ts';
import { toS3Error, unavailable } from './s3-errors.ts';

/** The whole of a body, by events: for small blobs an iterator costs a fifth of the whole call. */
const drain = (body: Readable, take: (chunk: Uint8Array) => void): Promise<unknown> =>
  new Promise((resolve) => {
    body.on('data', take);
    body.on('end', () => resolve(null));
    body.on('error', resolve);
    // After either of these it says nothing new.
    body.on('close', () => resolve(Object.assign(new Error('closed early'), { code: 'ECONNRESET' })));
  });

const collect = async (reads: ObjectReads, object: OpenedObject): Promise<Uint8Array> => {
  const bytes = new Uint8Array(object.size);
  let start = 0;
  const take = (chunk: Uint8Array): void => {
    if (start + chunk.length <= bytes.length) bytes.set(chunk, start);
    start += chunk.length;
  };
  const thrown = await drain(object.body, take);
  for await (const chunk of readOn(reads, object, { start, thrown })) take(chunk);
  return bytes;
};

const toReads = (bucket: S3Bucket): ObjectReads => {
  const { client, call, name } = bucket;
  return {
    client,
    call,
    toError: (thrown) => toS3Error(thrown, name),
    unavailable: (options) => unavailable({ bucket: name, ...options }),
    changed: () =>
      unavailable({
        bucket: name,
        why: 'lost a connection, and the blob was replaced or deleted before it could be read on: read it again.',
      }),
  };
};

export const createS3BlobReads = (bucket: S3Bucket): Pick<BlobStore, 'open' | 'get' | 'stat'> => {
  const reads = toReads(bucket);

  const openObject = async (key: BlobKey): Promise<OpenedObject | null> => {
    const place = bucket.place(key);
    const { output, refusal } = await bucket.call(
      () => bucket.client.send(new GetObjectCommand(place)),
      ['missing'],
    );
    return refusal === null ? toOpened({ reads, place, output }) : null;
  };

  return {
    open: async (key) => {
      const object = await openObject(key);
      return object && streamObject(reads, object);
    },

    get: async (key, { maxBytes = Number.POSITIVE_INFINITY } = {}) => {
      const object = await openObject(key);
      if (object === null) return null;
      const { size, body } = object;
      if (size <= maxBytes) return collect(reads, object);
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
  };
};
