import { z } from 'zod';
import { platformWorkspace } from '../events/outbox.ts';
import { defineCollection } from '../records/collection.ts';
import { Role } from './role.ts';

/** An API key as it may be shown: all but what proves it. */
export const KeyRecord = z.object({
  id: z.string(),
  name: z.string(),
  /** The one workspace that it opens; null for all of the platform. */
  workspace: z.string().nullable(),
  role: Role,
  createdAt: z.string(),
  createdBy: z.string(),
  expiresAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type KeyRecord = z.infer<typeof KeyRecord>;

export const StoredKey = KeyRecord.extend({
  /** SHA-256 of the secret's last part, hexadecimal. */
  hash: z.string(),
});
export type StoredKey = z.infer<typeof StoredKey>;

/** Under which partition of the index the keys of a workspace are listed. */
export const keyListPartition = (workspace: string | null): string => workspace ?? platformWorkspace;

export const keyPlace = (keyId: string) => ({ partition: keyId, sort: 'key' });

/** All keys are the platform's own records: a workspace's data never holds what opens it. */
export const keys = defineCollection<StoredKey>({
  name: 'keys',
  table: 'platform',
  schema: StoredKey,
  key: (key) => keyPlace(key.id),
  indexes: { workspace: (key) => ({ partition: keyListPartition(key.workspace), sort: key.id }) },
});

export const toKeyRecord = ({ hash: _hash, ...record }: StoredKey): KeyRecord => record;
