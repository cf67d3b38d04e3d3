import type { DocumentSource, SourceObject } from '@assay/core/ports';
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { type ObjectReads, streamObject, toOpened } from '../s3/s3-blob-read-body.ts';
import type { SourceBucket } from './source-bucket.ts';
import { sourceChanged, sourceUnavailable, toSourceError } from './source-errors.ts';

const action = 's3:GetObject';

type Told = {
  ContentLength?: number | undefined;
  ETag?: string | undefined;
  LastModified?: Date | undefined;
};

const toSourceObject = (key: string, told: Told | null): SourceObject => ({
  key,
  size: told?.ContentLength ?? 0,
  etag: told?.ETag ?? '',
  modifiedAt: told?.LastModified?.toISOString() ?? null,
});

const toReads = (bucket: SourceBucket): ObjectReads => {
  const { client, name } = bucket;
  return {
    client,
    call: async (send, expected = []) => ({
      ...(await bucket.call({ action, send, expected })),
      attempts: 1,
    }),
    toError: (thrown) => toSourceError(thrown, { bucket: name, action }),
    unavailable: (options) => sourceUnavailable({ bucket: name, ...options }),
    changed: () => sourceChanged(name),
  };
};

export const createS3SourceReads = (bucket: SourceBucket): Pick<DocumentSource, 'stat' | 'open'> => {
  const { client } = bucket;
  const reads = toReads(bucket);

  /**
   * The answer to HEAD has no body, so it tells neither a missing object from a missing bucket nor why it refuses. This
   * asks for the first byte instead, which is answered in full, and throws what the matter is.
   */
  const explain = async (place: ReturnType<SourceBucket['place']>): Promise<void> => {
    const { output } = await bucket.call({
      action,
      send: () => client.send(new GetObjectCommand({ ...place, Range: 'bytes=0-0' })),
      expected: ['missing', 'range'],
    });
    if (output) toOpened({ reads, place, output }).body.destroy();
  };

  return {
    stat: async (key) => {
      const place = bucket.place(key);
      const { output, refusal, cause } = await bucket.call({
        action,
        send: () => client.send(new HeadObjectCommand(place)),
        expected: ['missing', 'invalid-request', 'denied'],
      });
      if (refusal === null) return toSourceObject(key, output);
      if (refusal !== 'missing' || !bucket.isKnown()) await explain(place);
      if (refusal !== 'missing') throw toSourceError(cause, { bucket: bucket.name, action });
      return null;
    },

    open: async (key) => {
      const place = bucket.place(key);
      const { output, refusal } = await bucket.call({
        action,
        send: () => client.send(new GetObjectCommand(place)),
        expected: ['missing'],
      });
      if (refusal !== null) return null;
      const opened = toOpened({ reads, place, output });
      return { object: toSourceObject(key, output), bytes: streamObject(reads, opened) };
    },
  };
};
