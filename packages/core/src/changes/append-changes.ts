import { retryError } from '../errors.ts';
import type { AssayEvent } from '../events/event.ts';
import { outbox, outboxPartition, platformWorkspace } from '../events/outbox.ts';
import type { Clock } from '../ports/clock.ts';
import { maxTransactionWrites, type RecordStore, type Write } from '../ports/record-store.ts';
import type { Versioned } from '../records/collection.ts';
import { conditionOn } from '../records/condition.ts';
import { type Change, changeBatches, changeHeadPlace, changeHeads } from './change-records.ts';

/** How often a slice is tried again after it lost a race; each loss means that another relay has come further. */
const attempts = 50;

/** A head and a batch for each workspace of a slice, and a removal for each event. */
const writesPerWorkspace = 2;

/** Cuts events into the largest slices whose writes fit a transaction, in order. */
export const sliceEvents = <E extends { value: { workspace: string } }>(events: readonly E[]): E[][] => {
  const slices: E[][] = [];
  let slice: E[] = [];
  let workspaces = new Set<string>();
  for (const event of events) {
    const isNew = !workspaces.has(event.value.workspace);
    const writes = slice.length + 1 + (workspaces.size + Number(isNew)) * writesPerWorkspace;
    if (writes > maxTransactionWrites) {
      slices.push(slice);
      slice = [];
      workspaces = new Set();
    }
    slice.push(event);
    workspaces.add(event.value.workspace);
  }
  return slice.length > 0 ? [...slices, slice] : slices;
};

const toChange = (event: AssayEvent, seq: number): Change => ({
  seq,
  id: event.id,
  type: event.type,
  at: event.at,
  data: event.data,
});

/**
 * Takes published events out of the outbox and gives each the next number of its workspace, both in one transaction
 * a slice. An event that another relay has taken meanwhile got its number there, and is left out here.
 */
export const createAppendChanges = (options: { records: RecordStore; clock: Clock }) => {
  const { records, clock } = options;

  const appendWrites = async (workspace: string, events: readonly AssayEvent[]): Promise<Write[]> => {
    const head = await changeHeads.find(records, workspace, changeHeadPlace);
    const before = head?.value.seq ?? 0;
    const last = before + events.length;
    const appendedAt = clock.now().toISOString();
    const changes = events.map((event, place) => toChange(event, before + 1 + place));
    return [
      changeHeads.put(workspace, { seq: last }, conditionOn(head)),
      changeBatches.put(workspace, { first: before + 1, last, appendedAt, changes }, 'absent'),
    ];
  };

  const tryAppend = async (slice: readonly Versioned<AssayEvent>[]): Promise<Versioned<AssayEvent>[]> => {
    const removals = slice.map(({ value, version }) =>
      outbox.remove(platformWorkspace, { partition: outboxPartition, sort: value.id }, { version }),
    );
    const byWorkspace = Map.groupBy(
      slice.map(({ value }) => value),
      (event) => event.workspace,
    );
    const appends = await Promise.all(
      [...byWorkspace].map(([workspace, events]) => appendWrites(workspace, events)),
    );
    const result = await records.commit([...removals, ...appends.flat()]);
    return result.committed ? [] : slice.filter((_, place) => !result.failed.includes(place));
  };

  /** Takes one slice, as `sliceEvents` makes them. Errors: `changes.contended` (retry). */
  return async (slice: readonly Versioned<AssayEvent>[]): Promise<void> => {
    let left = [...slice];
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt === attempts) {
        throw retryError('changes.contended', 'Other relays were quicker at every attempt: try again.');
      }
      left = await tryAppend(left);
    }
  };
};
