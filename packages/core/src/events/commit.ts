import type { IdSource } from '../ids.ts';
import type { Clock } from '../ports/clock.ts';
import {
  type CommitResult,
  maxTransactionWrites,
  type RecordStore,
  type Write,
} from '../ports/record-store.ts';
import type { AssayEvent, NewEvent } from './event.ts';
import { outbox, platformWorkspace } from './outbox.ts';

export type Changes = { workspace: string; writes: readonly Write[]; events: readonly NewEvent[] };

/**
 * Stores writes and events in one transaction: the events lie in the outbox until a relay has published them.
 * When there are more events than fit, the surplus is committed first: an event may repeat,
 * so that a crash in between costs a repeat and never a loss. The writes always go with the last slice.
 */
export type Commit = (changes: Changes) => Promise<CommitResult>;

export const createCommit = (options: {
  records: RecordStore;
  clock: Clock;
  ids: IdSource;
  /** Called after a commit that holds events, so that a relay in the same process need not wait for its next look. */
  onCommitted?: () => void;
}): Commit => {
  const { records, clock, ids } = options;
  return async ({ workspace, writes, events }) => {
    const puts = events.map((event) => {
      const stamped = {
        ...event,
        id: ids.create('event'),
        version: 1,
        workspace,
        at: clock.now().toISOString(),
      } as AssayEvent;
      return outbox.put(platformWorkspace, stamped, 'absent');
    });
    const room = maxTransactionWrites - writes.length;
    while (puts.length > room && room >= 0) {
      await records.commit(puts.splice(0, Math.min(maxTransactionWrites, puts.length - Math.max(0, room))));
    }
    const result = await records.commit([...writes, ...puts]);
    if (result.committed && events.length > 0) options.onCommitted?.();
    return result;
  };
};
