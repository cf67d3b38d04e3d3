import type { SerializedError } from '@assay/core';

/** What a child is asked; one task at a time. */
export type TaskRequest = { id: number; task: string; payload: unknown };

export type TaskReply =
  | { kind: 'ready' }
  | { kind: 'done'; id: number; result: unknown }
  | { kind: 'failed'; id: number; error: SerializedError };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isSerializedError = (value: unknown): value is SerializedError =>
  isObject(value) &&
  typeof value.code === 'string' &&
  typeof value.message === 'string' &&
  (value.recovery === 'retry' || value.recovery === 'reject' || value.recovery === 'ask-a-human') &&
  isObject(value.details);

/** What a child said, or null for what is no reply: a child that hostile bytes took over could say anything. */
export const safeParseReply = (value: unknown): TaskReply | null => {
  if (!isObject(value)) return null;
  if (value.kind === 'ready') return { kind: 'ready' };
  if (typeof value.id !== 'number') return null;
  if (value.kind === 'done') return { kind: 'done', id: value.id, result: value.result };
  if (value.kind === 'failed' && isSerializedError(value.error)) {
    return { kind: 'failed', id: value.id, error: value.error };
  }
  return null;
};

/** What a parent asked; null for anything else. */
export const safeParseRequest = (value: unknown): TaskRequest | null =>
  isObject(value) && typeof value.id === 'number' && typeof value.task === 'string'
    ? { id: value.id, task: value.task, payload: value.payload }
    : null;
