import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { rejectError, serializeError } from '@assay/core';
import { safeParseRequest, type TaskReply, type TaskRequest } from './pool-messages.ts';

export type TaskHandlers = Record<string, (payload: unknown) => Promise<unknown>>;

const reply = (message: TaskReply): void => {
  process.send?.(message);
};

const runTask = async (handlers: TaskHandlers, request: TaskRequest): Promise<TaskReply> => {
  const { id, task, payload } = request;
  try {
    const handler = Object.hasOwn(handlers, task) ? handlers[task] : undefined;
    if (handler === undefined) {
      throw rejectError('pool.unknown-task', `The child has no task ${task}: add it to its handlers.`);
    }
    return { kind: 'done', id, result: await handler(payload) };
  } catch (thrown) {
    return { kind: 'failed', id, error: serializeError(thrown) };
  }
};

/** A key press in the terminal reaches the children too; when they end is for the parent to say. */
const leaveSignalsToTheParent = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
};

/**
 * The child's side of a process pool. The child ends with its parent: when it is idle by the closed channel, and
 * when it computes by a thread of its own that sees the parent go.
 */
export const serveTasks = (handlers: TaskHandlers): void => {
  const watch = new Worker(new URL('./parent-watch.ts', import.meta.url), {
    workerData: { parentPid: process.ppid },
  });
  watch.unref();
  leaveSignalsToTheParent();
  process.on('disconnect', () => process.exit(0));
  process.on('message', (message) => {
    const request = safeParseRequest(message);
    if (request !== null) void runTask(handlers, request).then(reply);
  });
  reply({ kind: 'ready' });
};
