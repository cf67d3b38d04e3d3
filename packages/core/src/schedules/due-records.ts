import { z } from 'zod';
import { platformWorkspace } from '../events/outbox.ts';
import type { Write } from '../ports/record-store.ts';
import { defineCollection } from '../records/collection.ts';
import type { SchedulePlan } from './schedule-records.ts';

/** When an enabled schedule comes next. */
export const DueEntry = z.object({
  workspace: z.string(),
  name: z.string(),
  nextAt: z.string(),
  plannedAt: z.string(),
});
export type DueEntry = z.infer<typeof DueEntry>;

export const duePartition = 'due';

/** ISO times sort as text, so the earliest slot of all workspaces comes first. */
const duePlace = (entry: { workspace: string; name: string; nextAt: string }) => ({
  partition: duePartition,
  sort: `${entry.nextAt} ${entry.workspace} ${entry.name}`,
});

/** The enabled schedules of all workspaces, in the order of their next slots. */
export const dueEntries = defineCollection<DueEntry>({
  name: 'schedule-slots',
  table: 'platform',
  schema: DueEntry,
  key: duePlace,
});

/** The writes that bring the list of slots from one plan of a schedule to the next; they go with the plan's own write. */
export const moveDueEntry = (options: {
  workspace: string;
  before: SchedulePlan | null;
  after: SchedulePlan | null;
}): Write[] => {
  const { workspace, before, after } = options;
  const writes: Write[] = [];
  if (before?.nextAt && before.nextAt !== after?.nextAt) {
    const place = duePlace({ workspace, name: before.name, nextAt: before.nextAt });
    writes.push(dueEntries.remove(platformWorkspace, place));
  }
  if (after?.nextAt) {
    const { name, nextAt, plannedAt } = after;
    writes.push(dueEntries.put(platformWorkspace, { workspace, name, nextAt, plannedAt }, 'any'));
  }
  return writes;
};
