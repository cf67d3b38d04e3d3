import { type ChildProcess, fork } from 'node:child_process';
import { type AppError, deserializeError } from '@assay/core';
import { watchMemory } from './child-memory.ts';
import { crashed, outOfMemory, poolClosed, startFailed, stopped, timedOut } from './pool-errors.ts';
import { safeParseReply } from './pool-messages.ts';

export type ChildOptions = {
  entry: URL;
  maxOldSpaceMb: number;
  maxResidentMb: number;
  startupTimeoutMs: number;
  env: Readonly<Record<string, string>>;
};

export type ChildTask = { task: string; payload: unknown; timeoutMs: number; signal: AbortSignal };

export type PoolChild = {
  /** One at a time. After a rejection `isAlive` tells whether the child can take another. */
  run(task: ChildTask): Promise<unknown>;
  isAlive(): boolean;
  /** Ends the process at once; resolves when it is gone. */
  kill(): Promise<void>;
};

/** V8 aborts the process when its heap is full; the kernel kills it when the machine's memory is. */
const isMemoryEnd = (code: number | null, signal: string | null): boolean =>
  signal === 'SIGABRT' || signal === 'SIGKILL' || code === 134;

type End = { code: number | null; signal: string | null };

/** Why a child ended that we did not end. What happens before its first task says nothing about a document. */
const reasonOf = ({ code, signal }: End, options: { isReady: boolean; maxOldSpaceMb: number }): AppError => {
  if (!options.isReady) return startFailed({ exitCode: code, signal });
  if (isMemoryEnd(code, signal)) return outOfMemory(options.maxOldSpaceMb);
  if (signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP') return stopped(signal);
  return crashed({ exitCode: code, signal });
};

const startProcess = (options: ChildOptions): ChildProcess =>
  fork(options.entry, [], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${options.maxOldSpaceMb}`],
    // Documents are private: what a parser prints goes nowhere, and the child gets no secret of the environment.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: options.env,
  });

/** Starts a child process that serves tasks (`serveTasks`). */
export const startChild = (options: ChildOptions): PoolChild => {
  const child = startProcess(options);
  const ended = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<void>();
  let alive = true;
  let isReady = false;
  let nextId = 1;
  /** Why we ended it ourselves, if we did. */
  let ending: AppError | null = null;
  let current: { id: number; resolve: (value: unknown) => void; reject: (reason: unknown) => void } | null =
    null;

  const end = (reason: AppError): void => {
    ending ??= reason;
    child.kill('SIGKILL');
  };
  const stopWatching = watchMemory({
    pid: child.pid ?? 0,
    maxResidentMb: options.maxResidentMb,
    onExceeded: () => end(outOfMemory(options.maxResidentMb)),
  });
  const onEnd = (code: number | null, signal: string | null): void => {
    if (!alive) return;
    alive = false;
    stopWatching();
    const { maxOldSpaceMb } = options;
    const reason = ending ?? reasonOf({ code, signal }, { isReady, maxOldSpaceMb });
    ready.reject(reason);
    current?.reject(reason);
    ended.resolve();
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

  const withLimit = async <T>(
    work: Promise<T>,
    { limitMs, reason }: { limitMs: number; reason: AppError },
  ): Promise<T> => {
    const timer = setTimeout(() => end(reason), limitMs);
    try {
      return await work;
    } finally {
      clearTimeout(timer);
    }
  };

  const send = ({ task, payload }: ChildTask): Promise<unknown> => {
    const reply = Promise.withResolvers<unknown>();
    const id = nextId;
    nextId += 1;
    current = { id, resolve: reply.resolve, reject: reply.reject };
    child.send({ id, task, payload }, (failure) => {
      // The process is going away, and its end tells why; a payload that cannot be sent leaves it alive.
      if (failure !== null && child.connected) reply.reject(failure);
    });
    return reply.promise;
  };

  return {
    run: async (task) => {
      const abort = (): void => end(poolClosed());
      task.signal.throwIfAborted();
      task.signal.addEventListener('abort', abort, { once: true });
      try {
        // The limit is the task's own: starting the process has another.
        const late = startFailed({ exitCode: null, signal: null });
        await withLimit(ready.promise, { limitMs: options.startupTimeoutMs, reason: late });
        const { timeoutMs } = task;
        return await withLimit(send(task), { limitMs: timeoutMs, reason: timedOut(timeoutMs) });
      } catch (thrown) {
        task.signal.throwIfAborted();
        throw thrown;
      } finally {
        current = null;
        task.signal.removeEventListener('abort', abort);
      }
    },
    isAlive: () => alive && ending === null,
    kill: async () => {
      if (alive) end(poolClosed());
      await ended.promise;
    },
  };
};
