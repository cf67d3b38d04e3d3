import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListPartsCommand,
} from '@aws-sdk/client-s3';
import { hasMark, newMark, toMetadata } from './conditional-write.ts';
import type { Place, S3Bucket } from './s3-bucket.ts';
import { unavailable } from './s3-errors.ts';

export type OpenUpload = Place & { UploadId: string };
export type SentParts = { parts: CompletedPart[]; size: number };

/** A part that was cut off may still arrive after the upload was given up; the service asks to look and repeat. */
const maxAborts = 3;

const abortUpload = async (bucket: S3Bucket, upload: OpenUpload): Promise<void> => {
  const { client, call } = bucket;
  for (let tries = 1; tries <= maxAborts; tries += 1) {
    await call(() => client.send(new AbortMultipartUploadCommand(upload)), ['upload-gone', 'missing']);
    const left = await call(
      () => client.send(new ListPartsCommand({ ...upload, MaxParts: 1 })),
      ['upload-gone', 'missing'],
    );
    if (left.refusal !== null) return;
  }
};

const openUpload = async (bucket: S3Bucket, options: { place: Place; mark: string }): Promise<OpenUpload> => {
  const { place, mark } = options;
  const command = new CreateMultipartUploadCommand({
    ...place,
    Metadata: toMetadata(mark),
    // One checksum of the whole: the service makes it from those of the parts, and readers hold the bytes against it.
    ChecksumAlgorithm: 'CRC32',
    ChecksumType: 'FULL_OBJECT',
  });
  const { output } = await bucket.call(() => bucket.client.send(command));
  if (output?.UploadId === undefined) {
    throw unavailable({ bucket: bucket.name, why: 'opened an upload without a name: try again.' });
  }
  return { ...place, UploadId: output.UploadId };
};

type Completion = { upload: OpenUpload; sent: SentParts; ifAbsent: boolean; mark: string };

/** Whether the object was made by this upload; throws where the parts are there and the object is not. */
const completeUpload = async (bucket: S3Bucket, options: Completion): Promise<boolean> => {
  const { upload, sent, ifAbsent, mark } = options;
  const place = { Bucket: upload.Bucket, Key: upload.Key };
  const command = new CompleteMultipartUploadCommand({
    ...upload,
    MultipartUpload: { Parts: sent.parts.toSorted((a, b) => (a.PartNumber ?? 0) - (b.PartNumber ?? 0)) },
    ChecksumType: 'FULL_OBJECT',
    MpuObjectSize: sent.size,
    ...(ifAbsent && { IfNoneMatch: '*' }),
  });
  const { refusal, attempts } = await bucket.call(
    () => bucket.client.send(command),
    ['precondition', 'conflict', 'upload-gone'],
  );
  if (refusal === null) return true;
  if (attempts > 1 && (await hasMark(bucket, { place, mark }))) return true;
  if (refusal === 'precondition') return false;
  // After a conflict the service wants all parts anew, and a stream cannot be read again.
  if (refusal === 'conflict' && ifAbsent && (await bucket.head(place)) !== null) return false;
  throw unavailable({ bucket: bucket.name, why: 'gave up an upload at its end: put the blob again.' });
};

/**
 * Writes an object in parts, and gives whether it made the object. It shows as a whole or not at all: whatever goes
 * wrong, the parts are dropped. What a process leaves when it dies half-way is not visible; the bucket needs a lifecycle
 * rule that deletes it (AbortIncompleteMultipartUpload).
 */
export const uploadInParts = async (
  bucket: S3Bucket,
  options: {
    place: Place;
    ifAbsent: boolean;
    signal: AbortSignal;
    sendParts: (upload: OpenUpload) => Promise<SentParts>;
  },
): Promise<{ created: boolean; size: number }> => {
  const { place, ifAbsent, signal, sendParts } = options;
  const mark = newMark();
  // Not cut short by the signal: an upload that was opened unseen could not be given up.
  const upload = await openUpload(bucket, { place, mark });
  let created = false;
  try {
    signal.throwIfAborted();
    const sent = await sendParts(upload);
    signal.throwIfAborted();
    created = await completeUpload(bucket, { upload, sent, ifAbsent, mark });
    return { created, size: sent.size };
  } finally {
    // What went wrong before is what the caller has to hear; parts that cannot be dropped now fall to the bucket's rule.
    if (!created) await abortUpload(bucket, upload).catch(() => undefined);
  }
};
