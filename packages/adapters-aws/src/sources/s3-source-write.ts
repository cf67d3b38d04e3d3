import { rejectError } from '@assay/core';
import type { DocumentSource } from '@assay/core/ports';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { Place } from '../s3/s3-bucket.ts';
import type { SourceBucket } from './source-bucket.ts';

/** The service's limit of a copy in one request. */
const maxCopyBytes = 5 * 1024 ** 3;
/** The service answers a copy when it is done, which for gigabytes takes longer than other requests. */
const copyTimeoutMs = 300_000;

const toCopySource = ({ Bucket, Key }: Place): string =>
  `${Bucket}/${Key.split('/').map(encodeURIComponent).join('/')}`;

export const createS3SourceWrites = (
  bucket: SourceBucket,
  { stat }: Pick<DocumentSource, 'stat'>,
): Pick<DocumentSource, 'mark' | 'move'> => {
  const { client } = bucket;

  const holds = async (place: Place, content: Uint8Array): Promise<boolean> => {
    const { output } = await bucket.call({
      action: 's3:GetObject',
      send: async () => {
        const answer = await client.send(new GetObjectCommand(place));
        if (answer.ContentLength === content.length) return answer.Body?.transformToByteArray();
        await answer.Body?.transformToWebStream().cancel();
        return undefined;
      },
      expected: ['missing'],
    });
    return output !== undefined && output !== null && Buffer.from(output).equals(content);
  };

  /** A copy that is sent again does the same again; false where there is no object with this etag. */
  const copy = async (options: { from: Place; to: Place; key: string; etag: string }): Promise<boolean> => {
    const { from, to, key, etag } = options;
    const command = new CopyObjectCommand({ ...to, CopySource: toCopySource(from), CopySourceIfMatch: etag });
    const answer = await bucket.call({
      action: 's3:PutObject (where objects are moved to) and s3:GetObject',
      send: () => client.send(command, { requestTimeout: copyTimeoutMs }),
      expected: ['precondition', 'missing', 'invalid-request'],
    });
    if (answer.refusal !== 'invalid-request') return answer.refusal === null;
    // The limit is told in no other way; asking for the size first would cost a request each time.
    const size = (await stat(key))?.size ?? null;
    if (size === null) return false;
    if (size > maxCopyBytes) {
      throw rejectError(
        'source.too-large',
        `The bucket "${bucket.name}" moves no objects above 5 GiB in one request: move it with the tools of AWS.`,
        { details: { bucket: bucket.name, size } },
      );
    }
    throw rejectError(
      'source.refused',
      `The bucket "${bucket.name}" refused to copy an object: check how the bucket is set up.`,
      { details: { bucket: bucket.name }, cause: answer.cause },
    );
  };

  return {
    mark: async ({ key, content }) => {
      const place = bucket.place(key);
      const put = (condition: { IfNoneMatch?: '*' }) =>
        bucket.call({
          action: 's3:PutObject',
          send: () => client.send(new PutObjectCommand({ ...place, Body: content, ...condition })),
          expected: condition.IfNoneMatch ? ['precondition', 'conflict'] : [],
        });
      const { refusal } = await put({ IfNoneMatch: '*' });
      // Others who write at this moment (a conflict) write the same; another mark is replaced.
      if (refusal === null || (await holds(place, content))) return;
      await put({});
    },

    move: async ({ key, to: toKey, etag }) => {
      const from = bucket.place(key);
      const to = bucket.place(toKey);
      if (key === toKey) {
        throw rejectError('source.invalid-key', 'An object cannot be moved onto itself: name another key.');
      }
      if (!(await copy({ from, to, key, etag }))) return { moved: false };
      // What was put there since the copy stays; the object that was seen has gone to its place all the same.
      await bucket.call({
        action: 's3:DeleteObject',
        send: () => client.send(new DeleteObjectCommand({ ...from, IfMatch: etag })),
        expected: ['precondition', 'missing', 'conflict'],
      });
      return { moved: true };
    },
  };
};
