import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { defineCollection } from '../records/collection.ts';

/** `marked`: taken in, come to its end, and the source was told so (by a marker, or by moving it). */
export const ObjectState = z.enum(['taken', 'marked', 'skipped', 'failed']);
export type ObjectState = z.infer<typeof ObjectState>;

/** Why an object was left out or could not be got; the message names neither content nor key. */
export const ObjectReason = z.object({ code: z.string(), message: z.string() });
export type ObjectReason = z.infer<typeof ObjectReason>;

export const Settlement = z.object({
  outcome: z.enum(['extracted', 'failed']),
  moved: z.boolean(),
  at: z.string(),
});
export type Settlement = z.infer<typeof Settlement>;

/** What is known of an object in a source. */
export const StoredObject = z.object({
  sourceId: z.string(),
  objectId: z.string(),
  /**
   * Its key, as long as no document came from it. From then on the document alone holds the name, so that deleting the
   * document leaves it nowhere.
   */
  key: z.string().nullable(),
  etag: z.string(),
  size: z.number().int(),
  state: ObjectState,
  reasons: z.array(ObjectReason),
  /** The run that last wrote this. */
  runId: z.string(),
  /** The upload that it was last taken in by; null when it never was. */
  uploadId: z.string().nullable(),
  documentKey: z.string().nullable(),
  /** What the source was told of this version; null when nothing. */
  settled: Settlement.nullable(),
  /** Why the source could not be told; tried again at the next sync. */
  markProblem: ObjectReason.nullable(),
  at: z.string(),
});
export type StoredObject = z.infer<typeof StoredObject>;

export const objectPlace = (object: { sourceId: string; objectId: string }) => ({
  partition: object.sourceId,
  sort: object.objectId,
});

export const statePartition = (sourceId: string, state: ObjectState): string => `${sourceId}/${state}`;

export const sourceObjects = defineCollection<StoredObject>({
  name: 'source-objects',
  table: 'documents',
  schema: StoredObject,
  key: objectPlace,
  indexes: {
    state: (object) => ({ partition: statePartition(object.sourceId, object.state), sort: object.objectId }),
  },
});

/** The name of an object in records: a hash, as keys are often file names. */
export const toObjectId = (sourceId: string, key: string): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([sourceId, key])))).slice(0, 32);
