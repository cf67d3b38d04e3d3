import { type AssayEvent, StoredEvent } from '@assay/core/events';
import type { EventRoute, JobMessage, Json } from '@assay/core/ports';
import { z } from 'zod';
import { readObjectCreated } from '../eventbridge/object-stored-event.ts';

/**
 * What a message carries beside its body, in one attribute, as JSON (an attribute may be neither empty nor hold every
 * character). Messages from a bus have none: a rule can set no attributes, so their id, key and priority come from the
 * routes again.
 */
const Stamp = z.object({
  id: z.string(),
  serialKey: z.string().nullable(),
  priority: z.number(),
  /** Receives of earlier copies of this message that count. */
  receives: z.number().int().min(0),
  /** Of a dead letter. */
  dead: z.object({ at: z.string(), reason: z.string().nullable() }).optional(),
});
export type Stamp = z.infer<typeof Stamp>;

export const stampAttribute = 'assay';

/** What SQS takes: its own limit is larger by now, but that of a bus is this. */
export const maxMessageBytes = 256 * 1024;

/** JSON escapes everything that SQS refuses but these two. */
const encodeJson = (value: Json | Stamp): string =>
  JSON.stringify(value).replaceAll('\uFFFE', '\\ufffe').replaceAll('\uFFFF', '\\uffff');

export type SentMessage = {
  MessageBody: string;
  MessageAttributes: Record<string, { DataType: 'String'; StringValue: string }>;
};

export const encodeJob = (
  message: JobMessage,
  more: { receives: number; dead?: Stamp['dead'] },
): SentMessage => {
  const { id, serialKey, priority } = message;
  const stamp = { id, serialKey, priority, receives: more.receives, ...(more.dead && { dead: more.dead }) };
  return {
    MessageBody: encodeJson(message.body),
    MessageAttributes: { [stampAttribute]: { DataType: 'String', StringValue: encodeJson(stamp) } },
  };
};

/** Bytes as SQS counts them: the body and the attributes with their names and types. */
export const sizeOfSent = ({ MessageBody, MessageAttributes }: SentMessage): number =>
  Object.entries(MessageAttributes).reduce(
    (sum, [name, { DataType, StringValue }]) =>
      sum + name.length + DataType.length + Buffer.byteLength(StringValue),
    Buffer.byteLength(MessageBody),
  );

const parseJson = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

/** An event as a bus delivers it when the target's input path is not applied, or a notification of S3. */
const BusEnvelope = z.object({ source: z.string(), 'detail-type': z.string(), detail: z.unknown() });

const readEvent = (body: Json): AssayEvent | null => {
  const plain = StoredEvent.safeParse(body);
  if (plain.success) return plain.data;
  const envelope = BusEnvelope.safeParse(body);
  if (!envelope.success) return null;
  const wrapped = StoredEvent.safeParse(envelope.data.detail);
  return wrapped.success ? wrapped.data : readObjectCreated(body);
};

export type ReceivedMessage = {
  MessageId?: string | undefined;
  Body?: string | undefined;
  MessageAttributes?: Record<string, { StringValue?: string | undefined }> | undefined;
};

export type DecodedJob = { message: JobMessage; receives: number; dead: Stamp['dead'] | null };

/** Reads a message of a queue, whoever sent it. What nobody can read keeps its text as its body, and will be rejected as any invalid event. */
export const decodeJob = (
  received: ReceivedMessage,
  queue: string,
  routes: readonly EventRoute[],
): DecodedJob => {
  const text = received.Body ?? '';
  const parsed = parseJson(text);
  const stamped = received.MessageAttributes?.[stampAttribute]?.StringValue;
  const stamp = Stamp.safeParse(stamped === undefined ? undefined : parseJson(stamped));
  if (stamp.success && parsed !== undefined) {
    const { id, serialKey, priority, receives, dead = null } = stamp.data;
    return { message: { id, queue, body: parsed, serialKey, priority }, receives, dead };
  }
  const event = parsed === undefined ? null : readEvent(parsed);
  const route = event && routes.find((each) => each.queue === queue && each.eventType === event.type);
  return {
    message: {
      id: `${event?.id ?? received.MessageId}:${queue}`,
      queue,
      body: event ? (event as unknown as Json) : (parsed ?? text),
      serialKey: event && route ? route.serialKey(event) : null,
      priority: route?.priority ?? 0,
    },
    receives: 0,
    dead: null,
  };
};
