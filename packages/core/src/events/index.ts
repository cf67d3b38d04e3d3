export { type Changes, type Commit, createCommit } from './commit.ts';
export {
  type AssayEvent,
  type EventOf,
  type EventPayload,
  type EventType,
  eventPayloads,
  type NewEvent,
} from './event.ts';
export { outbox, outboxPartition, platformWorkspace, StoredEvent } from './outbox.ts';
export { createRelay, type Relay } from './relay.ts';
