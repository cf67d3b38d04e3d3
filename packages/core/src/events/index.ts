export {
  type AssayEvent,
  type EventOf,
  type EventPayload,
  type EventType,
  eventPayloads,
  type NewEvent,
} from './event.ts';
