import { z } from 'zod';

/** What a sync met. `seen` are all objects under the prefix but those that were dealt with and put aside. */
export const SyncCounts = z.object({
  seen: z.number().int(),
  /** New or changed, and taken in. */
  taken: z.number().int(),
  /** Taken in by an earlier sync, and the same since. */
  unchanged: z.number().int(),
  /** Left out by the filters; the same again at each sync. */
  skipped: z.number().int(),
  /** Could not be got; tried again at the next sync. */
  failed: z.number().int(),
  /** Objects by the code of a reason; one object may have several. */
  reasons: z.record(z.string(), z.number().int()),
});
export type SyncCounts = z.infer<typeof SyncCounts>;

export const noCounts: SyncCounts = { seen: 0, taken: 0, unchanged: 0, skipped: 0, failed: 0, reasons: {} };
