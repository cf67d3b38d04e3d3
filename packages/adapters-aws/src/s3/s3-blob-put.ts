import type { BlobStore } from '@assay/core/ports';
import { type CompletedPart, PutObjectCommand, UploadPartCommand } from '@aws-sdk/client-s3';
import { toMetadata, writeIfAbsent } from './conditional-write.ts';
import { type OpenUpload, type SentParts, uploadInParts } from './multipart-upload.ts';
import type { Place, S3Bucket } from './s3-bucket.ts';
import { type BlobPart, splitParts } from './split-parts.ts';

const mib = 1024 * 1024;
/** A request of 8 MiB passes within the time limit of 30 s from 2.3 Mbit/s on; the service takes no parts below 5 MiB. */
const firstPartBytes = 8 * mib;
/** The service takes 10,000 parts: doubled after each thousand, they hold more than its largest object. */
const partsOfOneSize = 1_000;
const partBytes = (number: number): number => firstPartBytes * 2 ** Math.floor((number - 1) / partsOfOneSize);
/** With the one that is being filled, up to four parts of an upload are in memory. */
const maxPartsUnderway = 3;

/**
 * One request. The signal does not cut it short: its outcome would be unknown, and an abort has to leave no trace.
 * `isLast` parts are small, so it is soon over.
 */
const putWhole = async (
  bucket: S3Bucket,
  options: { place: Place; bytes: Uint8Array; ifAbsent: boolean },
): Promise<{ created: boolean; size: number }> => {
  const { place, bytes, ifAbsent } = options;
  const { client, call } = bucket;
  const size = bytes.length;
  if (!ifAbsent) {
    await call(() => client.send(new PutObjectCommand({ ...place, Body: bytes })));
    return { created: true, size };
  }
  const send = (mark: string) =>
    call(
      () =>
        client.send(
          new PutObjectCommand({ ...place, Body: bytes, IfNoneMatch: '*', Metadata: toMetadata(mark) }),
        ),
      ['precondition', 'conflict'],
    );
  const { refusal } = await writeIfAbsent(bucket, { place, send });
  return { created: refusal === null, size };
};

const sendPart = async (
  bucket: S3Bucket,
  options: { upload: OpenUpload; bytes: Uint8Array; number: number; signal: AbortSignal },
): Promise<CompletedPart> => {
  const { upload, bytes, number, signal } = options;
  const command = new UploadPartCommand({
    ...upload,
    PartNumber: number,
    Body: bytes,
    ChecksumAlgorithm: 'CRC32',
  });
  const { output } = await bucket.call(() => bucket.client.send(command, { abortSignal: signal }));
  return {
    PartNumber: number,
    ETag: output?.ETag,
    ...(output?.ChecksumCRC32 && { ChecksumCRC32: output.ChecksumCRC32 }),
  };
};

/** Sends parts as they come, a few at a time. When one fails the others are cut short, and nothing is underway at the end. */
const sendParts = async (
  bucket: S3Bucket,
  options: {
    upload: OpenUpload;
    first: BlobPart;
    rest: AsyncIterable<BlobPart>;
    stop: AbortController;
    signal: AbortSignal;
  },
): Promise<SentParts> => {
  const { upload, first, rest, stop, signal } = options;
  const parts: CompletedPart[] = [];
  const underway = new Set<Promise<void>>();
  let size = 0;
  let number = 0;
  const send = async ({ bytes }: BlobPart): Promise<void> => {
    if (underway.size >= maxPartsUnderway) await Promise.race(underway);
    signal.throwIfAborted();
    number += 1;
    size += bytes.length;
    const sending = sendPart(bucket, { upload, bytes, number, signal })
      .then((part) => void parts.push(part))
      // The source may stand still just now: this wakes whoever waits for it.
      .catch((thrown: unknown) => stop.abort(thrown))
      .finally(() => underway.delete(sending));
    underway.add(sending);
  };
  try {
    await send(first);
    for await (const part of rest) await send(part);
  } catch (thrown) {
    stop.abort(thrown);
  }
  await Promise.all(underway);
  signal.throwIfAborted();
  return { parts, size };
};

export const createS3BlobPut =
  (bucket: S3Bucket): BlobStore['put'] =>
  async (key, data, { ifAbsent = false, signal: callerSignal } = {}) => {
    const place = bucket.place(key);
    callerSignal?.throwIfAborted();
    if (data instanceof Uint8Array && data.length <= firstPartBytes) {
      return putWhole(bucket, { place, bytes: data, ifAbsent });
    }
    const stop = new AbortController();
    const signal = callerSignal ? AbortSignal.any([callerSignal, stop.signal]) : stop.signal;
    const parts = splitParts(data, { signal, partBytes });
    try {
      const { value: first } = await parts.next();
      signal.throwIfAborted();
      if (!first) throw new RangeError('A blob has at least one part, be it empty.');
      if (first.isLast) return await putWhole(bucket, { place, bytes: first.bytes, ifAbsent });
      // Spares sending a large blob that is there already; the completion is what decides.
      const existing = ifAbsent ? await bucket.head(place) : null;
      if (existing !== null) return { created: false, size: existing.ContentLength ?? 0 };
      return await uploadInParts(bucket, {
        place,
        ifAbsent,
        signal,
        sendParts: (upload) => sendParts(bucket, { upload, first, rest: parts, stop, signal }),
      });
    } finally {
      await parts.return(undefined);
    }
  };
