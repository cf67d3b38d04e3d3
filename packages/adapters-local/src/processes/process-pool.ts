import { type PoolChild, startChild } from './pool-child.ts';
import { poolClosed } from './pool-errors.ts';

export type ProcessPool = AsyncDisposable & {
  /**
   * Runs a task in a child process and gives its result, which the caller has to parse or to trust.
   * `timeoutMs` counts from the task's start, not while it waits for a free child. An abort ends the child.
   * Errors: those of the task, and of the child, which concern this task alone: `document.timeout`,
   * `document.out-of-memory`, `document.crashed` (all reject); or of the surroundings: `pool.start-failed`,
   * `pool.stopped`, `pool.closed` (all retry).
   */
  run<T>(
    task: string,
    payload: unknown,
    options: { timeoutMs: number; signal?: AbortSignal | undefined },
  ): Promise<T>;
};

export type ProcessPoolOptions = {
  /** A module that calls `serveTasks`. */
  entry: URL;
  /** Children at most; each starts when it is first needed. */
  size: number;
  maxOldSpaceMb: number;
  /** Memory of the whole process, buffers and WebAssembly included. */
  maxResidentMb?: number;
  /** The children's whole environment; empty by default. */
  env?: Readonly<Record<string, string>>;
  /** A child that did so many tasks gives way to a fresh one, so that leaks of parsers stay small. */
  maxTasksPerChild?: number;
  startupTimeoutMs?: number;
};

type Slot = { child: PoolChild; taskCount: number };

/** Rejects with the signal's reason while something is waited for. */
const orAborted = async <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
};

/** Child processes for work that is heavy or dangerous; a task that goes wrong takes only its own process with it. */
export const createProcessPool = (options: ProcessPoolOptions): ProcessPool => {
  const { entry, size, maxOldSpaceMb, env = {}, maxTasksPerChild = 200, startupTimeoutMs = 30_000 } = options;
  const { maxResidentMb = maxOldSpaceMb * 2 } = options;
  const closing = new AbortController();
  const idle: Slot[] = [];
  const slots = new Set<Slot>();
  const leaving = new Set<Promise<void>>();
  let waiting: Array<(slot: Slot) => void> = [];

  const startSlot = (): Slot => {
    const child = startChild({ entry, maxOldSpaceMb, maxResidentMb, startupTimeoutMs, env });
    const slot = { child, taskCount: 0 };
    slots.add(slot);
    return slot;
  };

  const dismiss = (slot: Slot): void => {
    slots.delete(slot);
    const gone = slot.child.kill().finally(() => leaving.delete(gone));
    leaving.add(gone);
  };

  const acquire = async (signal: AbortSignal): Promise<Slot> => {
    for (let slot = idle.pop(); slot !== undefined; slot = idle.pop()) {
      if (slot.child.isAlive()) return slot;
      dismiss(slot);
    }
    if (slots.size < size) return startSlot();
    const turn = Promise.withResolvers<Slot>();
    waiting.push(turn.resolve);
    try {
      return await orAborted(turn.promise, signal);
    } catch (thrown) {
      waiting = waiting.filter((each) => each !== turn.resolve);
      // The turn may have come at the very moment of the abort: it goes on to the next one.
      void turn.promise.then(release);
      throw thrown;
    }
  };

  const release = (slot: Slot): void => {
    const isWorn = !slot.child.isAlive() || slot.taskCount >= maxTasksPerChild;
    if (isWorn) dismiss(slot);
    if (closing.signal.aborted) return;
    const next = waiting.shift();
    if (next === undefined) {
      if (!isWorn) idle.push(slot);
      return;
    }
    next(isWorn ? startSlot() : slot);
  };

  return {
    run: async <T>(
      task: string,
      payload: unknown,
      { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal | undefined },
    ): Promise<T> => {
      const ended = AbortSignal.any([closing.signal, ...(signal === undefined ? [] : [signal])]);
      ended.throwIfAborted();
      const slot = await acquire(ended);
      try {
        slot.taskCount += 1;
        return (await slot.child.run({ task, payload, timeoutMs, signal: ended })) as T;
      } finally {
        release(slot);
      }
    },
    [Symbol.asyncDispose]: async () => {
      closing.abort(poolClosed());
      for (const slot of [...slots]) dismiss(slot);
      await Promise.all(leaving);
    },
  };
};
