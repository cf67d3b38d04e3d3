import { z } from 'zod';
import { defineCollection } from '../records/collection.ts';
import { SourceFormat } from './source-format.ts';
import { SourceRun, type StoredSourceRun, toSourceRun } from './source-run.ts';

/** How the source is opened; what is secret about it is in the secret store alone. */
const CredentialsKind = z.enum(['access-key', 'role', 'profile', 'surroundings']);
type CredentialsKind = z.infer<typeof CredentialsKind>;

/** What becomes of an object whose document has come to its end: a marker beside it, another place, or nothing. */
export const Afterwards = z.enum(['mark', 'move', 'nothing']);
export type Afterwards = z.infer<typeof Afterwards>;

/** Written once: a source that is to be different is removed and added again. */
export const StoredSource = z.object({
  id: z.string(),
  name: z.string(),
  /** `file:///absolute/folder/` or `s3://bucket/optional/prefix/`. */
  url: z.string(),
  region: z.string().nullable(),
  endpoint: z.string().nullable(),
  credentialsKind: CredentialsKind,
  /** Only objects whose key starts with it. */
  prefix: z.string(),
  /** Null for all that can be read. */
  formats: z.array(SourceFormat).nullable(),
  minBytes: z.number().int(),
  maxBytes: z.number().int(),
  /** What is written to the source lies under it, and is never taken in; null where nothing is written. */
  processedPrefix: z.string().nullable(),
  afterwards: Afterwards,
  /** Whether schedules sync it; by hand it can be synced anyway. */
  enabled: z.boolean(),
  createdAt: z.string(),
  createdBy: z.string(),
});
export type StoredSource = z.infer<typeof StoredSource>;

export const sourcesPartition = 'sources';
export const sourcePlace = (name: string) => ({ partition: sourcesPartition, sort: name });

export const sources = defineCollection<StoredSource>({
  name: 'sources',
  table: 'platform',
  schema: StoredSource,
  key: (source) => sourcePlace(source.name),
});

/** What people see of a source. */
export const SourceRecord = StoredSource.extend({
  /** To be demanded by the trust policy of the role, so that nobody else can have us use it; null without a role. */
  externalId: z.string().nullable(),
  lastRun: SourceRun.nullable(),
});
export type SourceRecord = z.infer<typeof SourceRecord>;

export const externalIdOf = (source: { id: string; credentialsKind: CredentialsKind }): string | null =>
  source.credentialsKind === 'role' ? source.id : null;

export const toSourceRecord = (source: StoredSource, run: StoredSourceRun | null): SourceRecord => ({
  ...source,
  externalId: externalIdOf(source),
  lastRun: run && toSourceRun(run),
});

const doorPrefix = 'source:';

/** The door at which documents of a source come in. */
export const sourceDoor = (name: string): string => `${doorPrefix}${name}`;

/** The source's name; null for another door. */
export const parseSourceDoor = (door: string): string | null =>
  door.startsWith(doorPrefix) ? door.slice(doorPrefix.length) : null;
