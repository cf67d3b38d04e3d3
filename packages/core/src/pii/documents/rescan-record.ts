import { z } from 'zod';
import type { NewEvent } from '../../events/event.ts';
import type { IdSource } from '../../ids.ts';
import type { Write } from '../../ports/record-store.ts';
import { defineCollection, type Versioned } from '../../records/collection.ts';
import { conditionOn } from '../../records/condition.ts';
import { detectorVersion } from './detector-version.ts';

/** How far a workspace's documents have been looked at again; kept when all are, to tell by which detector. */
export const PiiRescan = z.object({
  runId: z.string(),
  part: z.number().int(),
  /** Where the part begins among the documents; null at their start. */
  cursor: z.string().nullable(),
  done: z.boolean(),
  detectorVersion: z.number().int(),
});
export type PiiRescan = z.infer<typeof PiiRescan>;

export const rescanPlace = { partition: 'pii', sort: 'rescan' };

export const piiRescans = defineCollection<PiiRescan>({
  name: 'pii-rescans',
  table: 'platform',
  schema: PiiRescan,
  key: () => rescanPlace,
});

/** What has all documents of a workspace looked at again that are not by today's settings; it ends one that goes on. */
export const startRescan = (options: {
  workspace: string;
  ids: IdSource;
  found: Versioned<PiiRescan> | null;
}): { writes: Write[]; events: NewEvent[] } => {
  const { workspace, ids, found } = options;
  const runId = ids.create('run');
  const rescan = { runId, part: 0, cursor: null, done: false, detectorVersion };
  return {
    writes: [piiRescans.put(workspace, rescan, conditionOn(found))],
    events: [{ type: 'pii.rescan-requested', data: { runId, part: 0 } }],
  };
};
