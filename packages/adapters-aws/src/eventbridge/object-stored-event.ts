import { createHash } from 'node:crypto';
import { incomingPrefix } from '@assay/core/documents';
import type { AssayEvent, EventOf } from '@assay/core/events';
import { z } from 'zod';

/** What S3 tells of a new object through EventBridge; only what is used. */
const ObjectCreated = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.literal('Object Created'),
  time: z.iso.datetime(),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({
      key: z.string(),
      'version-id': z.string().optional(),
      sequencer: z.string().optional(),
    }),
  }),
});

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id in the form of all ids, the same for the same notification, so that a repeat can be told. */
const eventIdOf = (timeMs: number, identity: string): AssayEvent['id'] => {
  const time = Array.from(
    { length: 10 },
    (_, place) => crockford[Math.floor(timeMs / 32 ** (9 - place)) % 32],
  );
  const rest = [...createHash('sha256').update(identity).digest().subarray(0, 16)].map(
    (byte) => crockford[byte % 32],
  );
  return `evt_${time.join('')}${rest.join('')}` as AssayEvent['id'];
};

/**
 * The `object.stored` of an S3 `Object Created` under `incoming/<workspace>/<upload id>`; null for anything else.
 * The notification does not know the document's key: the upload's id takes its place, which tells the registration that
 * this is news of a store, and works off repeats one after another.
 */
export const readObjectCreated = (body: unknown): EventOf<'object.stored'> | null => {
  const parsed = ObjectCreated.safeParse(body);
  if (!parsed.success) return null;
  const { time, detail } = parsed.data;
  const { key } = detail.object;
  const [workspace, uploadId, ...more] = key.startsWith(incomingPrefix)
    ? key.slice(incomingPrefix.length).split('/')
    : [];
  if (!workspace || !uploadId || more.length > 0) return null;
  const at = new Date(time);
  const identity = [detail.bucket.name, key, detail.object['version-id'], detail.object.sequencer].join('\n');
  return {
    id: eventIdOf(at.getTime(), identity),
    type: 'object.stored',
    version: 1,
    workspace,
    at: at.toISOString(),
    data: { uploadId, documentKey: uploadId },
  };
};
