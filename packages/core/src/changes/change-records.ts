import { z } from 'zod';
import { type EventType, eventPayloads } from '../events/event.ts';
import { defineCollection } from '../records/collection.ts';

/** Something that happened in a workspace, with its place in the order of all that happened there. */
export const Change = z.object({
  /** 1 for the first change of the workspace, and one more for each; none is left out. */
  seq: z.number().int(),
  /** The event's id. */
  id: z.string(),
  type: z.enum(Object.keys(eventPayloads) as [EventType, ...EventType[]]),
  /** When it happened; changes are in the order of their numbers, and nearly in that of their times. */
  at: z.string(),
  /** The event's payload: ids and numbers, never contents. */
  data: z.record(z.string(), z.unknown()),
});
export type Change = z.infer<typeof Change>;

/** Changes that got their numbers in one transaction; they share a record, so that a transaction holds many of them. */
export const ChangeBatch = z.object({
  first: z.number().int(),
  last: z.number().int(),
  appendedAt: z.string(),
  changes: z.array(Change),
});
export type ChangeBatch = z.infer<typeof ChangeBatch>;

const keptMs = 30 * 24 * 60 * 60 * 1_000;

export const changesPartition = 'changes';

/** Sort keys in the order of numbers, up to the largest that a number holds exactly. */
export const changeSort = (seq: number): string => String(seq).padStart(16, '0');

/** A batch lies under its last number, so that those that hold anything after a number are those that sort after it. */
export const changeBatches = defineCollection<ChangeBatch>({
  name: 'change-batches',
  table: 'platform',
  schema: ChangeBatch,
  key: (batch) => ({ partition: changesPartition, sort: changeSort(batch.last) }),
  expiresAt: (batch) => new Date(Date.parse(batch.appendedAt) + keptMs).toISOString(),
});

/** The number of a workspace's latest change; whoever appends writes it, on the condition that nobody else did. */
export const changeHeadPlace = { partition: 'change-head', sort: 'head' };

export const changeHeads = defineCollection({
  name: 'change-heads',
  table: 'platform',
  schema: z.object({ seq: z.number().int() }),
  key: () => changeHeadPlace,
});
