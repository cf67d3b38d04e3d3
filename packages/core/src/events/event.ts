import { z } from 'zod';
import type { Id } from '../ids.ts';
import { ScheduleAction } from '../schedules/schedule-action.ts';
import { SyncCounts } from '../sources/sync-counts.ts';

/** What each event carries: ids and versions, never contents. A new field is optional, with a comment saying why. */
export const eventPayloads = {
  /** Bytes arrived at a door; the upload's record says where they lie. */
  'object.stored': z.object({ uploadId: z.string(), documentKey: z.string() }),
  /** A source got a version (or an old content came back to it). */
  'document.received': z.object({ documentId: z.string(), version: z.number().int(), contentId: z.string() }),
  /** The content is no longer the current one of this source. */
  'document.replaced': z.object({ documentId: z.string(), contentId: z.string() }),
  'document.read': z.object({ contentId: z.string() }),
  /** Somebody waits for the picture of a page that is not kept yet; `maxPixels` is one of the kept sizes. */
  'page.requested': z.object({
    contentId: z.string(),
    page: z.number().int(),
    maxPixels: z.number().int(),
  }),
  'document.extracted': z.object({ contentId: z.string(), type: z.string() }),
  /** A step gave up on a content for a reason that a repeat would not change. */
  'document.failed': z.object({ contentId: z.string(), step: z.string(), code: z.string() }),
  /** The source is gone; the contents may still hang on others. */
  'document.deleted': z.object({
    documentId: z.string(),
    contentIds: z.array(z.string()),
    /** Only for a part of another document: its own parts are listed under the document in which all lies. */
    rootId: z.string().exactOptional(),
  }),
  /** The content's current words, fields and names are in the index of its workspace. */
  'document.indexed': z.object({ contentId: z.string() }),
  /** A part of a rebuild of a workspace's index is to be done; where it begins stands in the index's record. */
  'index.rebuild-requested': z.object({ runId: z.string(), part: z.number().int() }),
  /** The rebuilt index answers from now on. */
  'index.rebuilt': z.object({ runId: z.string(), count: z.number().int() }),
  /** Somebody wants the personal data of a content found; nothing is done where it has been by the current settings. */
  'pii.requested': z.object({ contentId: z.string() }),
  /** The personal data of a content is found and kept beside what was read; `count` is how many places have some. */
  'pii.detected': z.object({ contentId: z.string(), count: z.number().int() }),
  /** It could not be found for a reason that a repeat would not change. */
  'pii.failed': z.object({ contentId: z.string(), code: z.string() }),
  /** A part of a workspace's documents is to be looked at again; where it begins stands in the run's record. */
  'pii.rescan-requested': z.object({ runId: z.string(), part: z.number().int() }),
  'reconciliation.requested': z.object({ contentId: z.string() }),
  'reconciliation.completed': z.object({ contentId: z.string(), findingCount: z.number().int() }),
  /** A slot of a schedule has come; `missedCount` earlier ones, which nobody started, are made good by the same run. */
  'schedule.due': z.object({
    name: z.string(),
    action: ScheduleAction,
    dueAt: z.string(),
    missedCount: z.number().int(),
    /** Tells this run from a later one of the same schedule. */
    runId: z.string(),
  }),
  /** A run ended; `code` says why it failed and is null when it did not. */
  'schedule.completed': z.object({
    name: z.string(),
    action: ScheduleAction,
    dueAt: z.string(),
    code: z.string().nullable(),
  }),
  /** A part of a sync is to be done; where it begins stands in the run's record, as keys are file names. */
  'source.sync-requested': z.object({ sourceId: z.string(), runId: z.string(), part: z.number().int() }),
  /** A sync ended; `code` says why it failed and is null when it did not. */
  'source.sync-completed': z.object({
    sourceId: z.string(),
    runId: z.string(),
    counts: SyncCounts,
    code: z.string().nullable(),
  }),
  /** A source is gone; `part` numbers the steps in which what is known of its objects goes too. */
  'source.removed': z.object({ sourceId: z.string(), part: z.number().int() }),
} as const;

export type EventType = keyof typeof eventPayloads;
export type EventPayload<T extends EventType> = z.infer<(typeof eventPayloads)[T]>;

/** A fact that happened. `version` is that of the payload's schema. */
export type EventOf<T extends EventType> = {
  id: Id<'event'>;
  type: T;
  version: 1;
  workspace: string;
  at: string;
  data: EventPayload<T>;
};
export type AssayEvent = { [T in EventType]: EventOf<T> }[EventType];

/** An event before it got its id and time. */
export type NewEvent = { [T in EventType]: { type: T; data: EventPayload<T> } }[EventType];
