import { z } from 'zod';
import { defineCollection } from '../records/collection.ts';
import { SyncCounts } from './sync-counts.ts';

/** The latest sync of a source, as people see it. Times are ISO 8601. */
export const SourceRun = z.object({
  id: z.string(),
  state: z.enum(['running', 'completed', 'failed']),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  counts: SyncCounts,
  /** Why it failed; null when it did not. */
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type SourceRun = z.infer<typeof SourceRun>;

export const StoredSourceRun = SourceRun.extend({
  sourceId: z.string(),
  sourceName: z.string(),
  /** The part of the run that is next; a message of another part is a stale repeat. */
  part: z.number().int(),
  /** The last key that was dealt with; null before the first, and after the run. */
  position: z.string().nullable(),
  updatedAt: z.string(),
});
export type StoredSourceRun = z.infer<typeof StoredSourceRun>;

export const sourceRunPlace = (sourceId: string) => ({ partition: sourceId, sort: 'run' });

/** Apart from the source, so that the source's own record is written once and can be checked at no conflict. */
export const sourceRuns = defineCollection<StoredSourceRun>({
  name: 'source-runs',
  table: 'platform',
  schema: StoredSourceRun,
  key: (run) => sourceRunPlace(run.sourceId),
});

export const toSourceRun = ({
  id,
  state,
  startedAt,
  endedAt,
  counts,
  problem,
}: StoredSourceRun): SourceRun => ({
  id,
  state,
  startedAt,
  endedAt,
  counts,
  problem,
});
