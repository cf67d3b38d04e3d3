import { type AppError, deserializeError } from '@assay/core';
import { residentMbOf, watchMemory } from './child-memory.ts';
import {
  badPayload,
  crashed,
  notTaken,
  outOfMemory,
  poolClosed,
  startFailed,
  stopped,
  timedOut,
} from './pool-errors.ts';
import { safeParseReply } from './pool-messages.ts';
import { startProcess } from './start-process.ts';

export type KillCause = 'timeout' | 'memory' | 'crash';

export type ChildOptions = {
  entry: URL;
  maxOldSpaceMb: number;
  maxResidentMb: number;
  startupTimeoutMs: number;
  env: Readonly<Record<string, string>>;
  /** Told once, when a child that had started ends before anybody has dismissed it. */
  onKilled: (cause: KillCause) => void;
};

export type ChildTask = { task: string; payload: unknown; timeoutMs: number; signal: AbortSignal };

export type PoolChild = {
  /** One at a time. After a rejection `isAlive` tells whether the child can take another. */
  run(task: ChildTask): Promise<unknown>;
  isAlive(): boolean;
  /** Memory of the whole process now; 0 where the system does not tell. */
  residentMb(): number;
  /** Ends the process at once; resolves when it is gone. */
  kill(): Promise<void>;
};

/** Timers count to this and no further; a longer one would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

/** V8 aborts the process when its heap is full. */
const isMemoryEnd = (code: number | null, signal: string | null): boolean =>
  signal === 'SIGABRT' || code === 134;

/**
 * Ended from outside: by a person, a service manager, or the kernel of a machine that is out of memory, whoever took
 * it. That says nothing about the document (its own hunger is watched, and ends it by us), so it is read again; the
 * attempts of its job keep one that brings the machine down from doing so for ever.
 */
const isFromOutside = (signal: string | null): signal is string =>
  signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP' || signal === 'SIGKILL';

/** Why a child ends, and what counts it. */
type Ending = { reason: AppError; cause: KillCause | null };

/** Why a child ended that we did not end. What happens before its first task says nothing about a document. */
const endingOf = (options: {
  code: number | null;
  signal: string | null;
  isReady: boolean;
  maxOldSpaceMb: number;
}): Ending => {
  const { code, signal, isReady, maxOldSpaceMb } = options;
  if (!isReady) return { reason: startFailed({ exitCode: code, signal }), cause: null };
  if (isMemoryEnd(code, signal)) return { reason: outOfMemory(maxOldSpaceMb), cause: 'memory' };
  if (isFromOutside(signal)) return { reason: stopped(signal), cause: null };
  return { reason: crashed({ exitCode: code, signal }), cause: 'crash' };
};

type Current = { id: number; resolve: (value: unknown) => void; reject: (reason: unknown) => void };

/** Starts a child process that serves tasks (`serveTasks`). */
export const startChild = (options: ChildOptions): PoolChild => {
  const { maxOldSpaceMb, maxResidentMb } = options;
  const child = startProcess(options);
  const gone = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<void>();
  let isReady = false;
  let nextId = 1;
  /** Set once: by whoever ends the child, or by its own end. */
  let ending: Ending | null = null;
  let current: Current | null = null;

  /** The task fails at once: it does not wait for a process that is slow to die. */
  const settle = (how: Ending): void => {
    if (ending !== null) return;
    ending = how;
    stopWatching();
    if (how.cause !== null) options.onKilled(how.cause);
    ready.reject(how.reason);
    current?.reject(how.reason);
  };
  const end = (how: Ending): void => {
    settle(how);
    child.kill('SIGKILL');
  };
  const stopWatching = watchMemory({
    pid: child.pid ?? 0,
    maxResidentMb,
    onExceeded: () => end({ reason: outOfMemory(maxResidentMb), cause: 'memory' }),
  });
  const onEnd = (code: number | null, signal: string | null): void => {
    settle(endingOf({ code, signal, isReady, maxOldSpaceMb }));
    gone.resolve();
  };

  child.on('exit', onEnd);
  child.on('error', () => {
    // A process that could not be started has no exit.
    if (child.pid === undefined) onEnd(null, null);
  });
  child.on('message', (message) => {
    const reply = safeParseReply(message);
    if (reply === null) return;
    if (reply.kind === 'ready') {
      isReady = true;
      ready.resolve();
    } else if (reply.id !== current?.id) return;
    else if (reply.kind === 'done') current.resolve(reply.result);
    else current.reject(deserializeError(reply.error));
  });
  ready.promise.catch(() => undefined);

  const withLimit = async <T>(work: Promise<T>, limit: { limitMs: number; late: Ending }): Promise<T> => {
    const timer = setTimeout(() => end(limit.late), Math.min(limit.limitMs, longestTimerMs));
    try {
      return await work;
    } finally {
      clearTimeout(timer);
    }
  };

  const send = ({ task, payload }: ChildTask): Promise<unknown> => {
    if (ending !== null) throw ending.reason;
    const reply = Promise.withResolvers<unknown>();
    const id = nextId;
    nextId += 1;
    current = { id, resolve: reply.resolve, reject: reply.reject };
    try {
      child.send({ id, task, payload }, (failure) => {
        if (failure !== null) end({ reason: notTaken(), cause: null });
      });
    } catch (cause) {
      throw badPayload(task, cause);
    }
    return reply.promise;
  };

  return {
    run: async (task) => {
      const abort = (): void => end({ reason: poolClosed(), cause: null });
      task.signal.throwIfAborted();
      task.signal.addEventListener('abort', abort, { once: true });
      try {
        // The limit is the task's own: starting the process has another.
        const neverReady = { reason: startFailed({ exitCode: null, signal: null }), cause: null };
        await withLimit(ready.promise, { limitMs: options.startupTimeoutMs, late: neverReady });
        const { timeoutMs } = task;
        const late = { reason: timedOut(timeoutMs), cause: 'timeout' as const };
        return await withLimit(send(task), { limitMs: timeoutMs, late });
      } catch (thrown) {
        task.signal.throwIfAborted();
        throw thrown;
      } finally {
        current = null;
        task.signal.removeEventListener('abort', abort);
      }
    },
    isAlive: () => ending === null,
    residentMb: () => residentMbOf(child.pid ?? 0),
    kill: async () => {
      end({ reason: poolClosed(), cause: null });
      await gone.promise;
    },
  };
};
