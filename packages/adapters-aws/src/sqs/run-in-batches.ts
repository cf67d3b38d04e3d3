import { type AppError, rejectError, retryError } from '@assay/core';
import type { Clock } from '@assay/core/ports';

/** What the service said of one entry of a batch that it took as a whole. */
export type EntryFault = { code: string; senderFault: boolean };

/** How an entry ended: done, refused for what it is, or not decided (trouble that may pass). */
export type EntryOutcome = 'done' | { refused: string } | { failed: AppError };

/** Throws why an entry was not done. */
export const assertDone = (outcome: EntryOutcome): void => {
  if (outcome === 'done') return;
  if ('failed' in outcome) throw outcome.failed;
  throw rejectError('queue.entry-refused', `AWS refused an entry of a batch (${outcome.refused}).`);
};

const maxEntries = 10;
const attempts = 3;
const baseDelayMs = 100;

/** Cuts places into batches of at most ten entries and `maxBytes`; an entry that is larger goes alone. */
const cut = (
  places: readonly number[],
  limit: { sizes: readonly number[]; maxBytes: number },
): number[][] => {
  const batches: number[][] = [];
  let bytes = 0;
  for (const place of places) {
    const size = limit.sizes[place] ?? 0;
    const last = batches.at(-1);
    if (last && last.length < maxEntries && bytes + size <= limit.maxBytes) {
      last.push(place);
      bytes += size;
    } else {
      batches.push([place]);
      bytes = size;
    }
  }
  return batches;
};

/**
 * Sends entries in as many batches as they need, all at the same time. Entries that the service failed are sent
 * again, up to three times with jitter; a batch that failed as a whole is not, as the SDK has done so already.
 * The outcomes are in the order of the entries.
 */
export const runInBatches = async <T>(options: {
  entries: readonly T[];
  /** Bytes of an entry as the service counts them; only where the batch has a limit. */
  size?: { of: (entry: T) => number; maxBytes: number };
  /** One request. Gives the faults by their place in the batch; throws our errors. */
  call: (batch: readonly T[]) => Promise<ReadonlyMap<number, EntryFault>>;
  clock: Clock;
  random: () => number;
}): Promise<EntryOutcome[]> => {
  const { entries, size, call, clock, random } = options;
  const sizes = size ? entries.map(size.of) : [];
  const maxBytes = size?.maxBytes ?? Number.POSITIVE_INFINITY;
  const outcomes = entries.map((): EntryOutcome => 'done');
  let open = entries.map((_, place) => place);

  const runBatch = async (places: readonly number[]): Promise<number[]> => {
    const batch = places.map((place) => entries[place] as T);
    try {
      const faults = await call(batch);
      const again: number[] = [];
      places.forEach((place, index) => {
        const fault = faults.get(index);
        if (!fault) outcomes[place] = 'done';
        else if (fault.senderFault) outcomes[place] = { refused: fault.code };
        else {
          const message = `AWS did not take an entry of a batch (${fault.code}): repeat it.`;
          outcomes[place] = { failed: retryError('queue.entry-failed', message) };
          again.push(place);
        }
      });
      return again;
    } catch (thrown) {
      for (const place of places) outcomes[place] = { failed: thrown as AppError };
      return [];
    }
  };

  for (let attempt = 0; attempt < attempts && open.length > 0; attempt += 1) {
    if (attempt > 0) await clock.sleep(baseDelayMs * 2 ** attempt * (0.5 + random() / 2));
    open = (await Promise.all(cut(open, { sizes, maxBytes }).map(runBatch))).flat();
  }
  return outcomes;
};

/** The faults of an answer of SQS by place; entries are named by their place in the batch. */
export const faultsOf = (
  failed:
    | ReadonlyArray<{ Id?: string | undefined; Code?: string | undefined; SenderFault?: boolean | undefined }>
    | undefined,
): ReadonlyMap<number, EntryFault> =>
  new Map(
    (failed ?? []).map(({ Id, Code, SenderFault }) => [
      Number(Id),
      { code: Code ?? 'unknown', senderFault: SenderFault ?? false },
    ]),
  );
