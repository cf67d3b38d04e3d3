import { type PoolChild, startChild } from './pool-child.ts';
import { poolClosed } from './pool-errors.ts';
import { createTurns } from './turns.ts';

/** What a pool is at and what it has met since it was made. */
export type ProcessPoolStats = {
  /** Children at most. */
  size: number;
  /** Children that run now, with or without a task. */
  alive: number;
  /** Tasks under way. */
  busy: number;
  /** Tasks that wait for a child. */
  waiting: number;
  /** Tasks that ended, whatever came of them. */
  tasksDone: number;
  /** Children that ended before their time: over their time, over their memory, or by themselves. */
  kills: { timeout: number; memory: number; crash: number };
};

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
    options: {
      timeoutMs: number;
      signal?: AbortSignal | undefined;
      /** Somebody waits for it: it goes before those that nobody looks at. */
      isUrgent?: boolean;
    },
  ): Promise<T>;
  stats(): ProcessPoolStats;
};

export type ProcessPoolOptions = {
  /** A module that calls `serveTasks`. */
  entry: URL;
  /** Children at most; each starts when it is first needed. */
  size: number;
  maxOldSpaceMb: number;
  /** Memory of the whole process, buffers and WebAssembly included; twice the heap unless given. */
  maxResidentMb?: number;
  /** The children's whole environment; empty by default. */
  env?: Readonly<Record<string, string>>;
  /** A child that did so many tasks gives way to a fresh one, so that leaks of parsers stay small. */
  maxTasksPerChild?: number;
  startupTimeoutMs?: number;
};

/**
 * Of the memory limit: a child that still holds so much after a task gives way to a fresh one, or the next document
 * would pay for what this one left behind.
 */
const wornShare = 0.5;

type Slot = { child: PoolChild; taskCount: number };

/** Child processes for work that is heavy or dangerous; a task that goes wrong takes only its own process with it. */
export const createProcessPool = (options: ProcessPoolOptions): ProcessPool => {
  const {
    entry,
    size,
    maxOldSpaceMb,
    env = {},
    maxTasksPerChild = 2_000,
    startupTimeoutMs = 30_000,
  } = options;
  const { maxResidentMb = maxOldSpaceMb * 2 } = options;
  const closing = new AbortController();
  const turns = createTurns({ size });
  const idle: Slot[] = [];
  const slots = new Set<Slot>();
  const leaving = new Set<Promise<void>>();
  const kills = { timeout: 0, memory: 0, crash: 0 };
  let busy = 0;
  let tasksDone = 0;

  const startSlot = (): Slot => {
    const child = startChild({
      entry,
      maxOldSpaceMb,
      maxResidentMb,
      startupTimeoutMs,
      env,
      onKilled: (cause) => {
        kills[cause] += 1;
      },
    });
    const slot = { child, taskCount: 0 };
    slots.add(slot);
    return slot;
  };

  const dismiss = (slot: Slot): void => {
    slots.delete(slot);
    const gone = slot.child.kill().finally(() => leaving.delete(gone));
    leaving.add(gone);
  };

  /** Whoever has a turn finds a child or starts one: there are never more children than turns. */
  const takeSlot = (): Slot => {
    for (let slot = idle.pop(); slot !== undefined; slot = idle.pop()) {
      if (slot.child.isAlive()) return slot;
      dismiss(slot);
    }
    return startSlot();
  };

  const giveBackSlot = (slot: Slot): void => {
    const { child, taskCount } = slot;
    const isWorn = taskCount >= maxTasksPerChild || child.residentMb() > maxResidentMb * wornShare;
    if (child.isAlive() && !isWorn && !closing.signal.aborted) idle.push(slot);
    else dismiss(slot);
  };

  return {
    run: async <T>(
      task: string,
      payload: unknown,
      {
        timeoutMs,
        signal,
        isUrgent = false,
      }: { timeoutMs: number; signal?: AbortSignal | undefined; isUrgent?: boolean },
    ): Promise<T> => {
      const ended = AbortSignal.any([closing.signal, ...(signal === undefined ? [] : [signal])]);
      await turns.take({ signal: ended, isUrgent });
      busy += 1;
      try {
        const slot = takeSlot();
        try {
          slot.taskCount += 1;
          return (await slot.child.run({ task, payload, timeoutMs, signal: ended })) as T;
        } finally {
          giveBackSlot(slot);
        }
      } finally {
        busy -= 1;
        tasksDone += 1;
        turns.giveBack();
      }
    },
    stats: () => ({
      size,
      alive: [...slots].filter((slot) => slot.child.isAlive()).length,
      busy,
      waiting: turns.waitingCount(),
      tasksDone,
      kills: { ...kills },
    }),
    [Symbol.asyncDispose]: async () => {
      closing.abort(poolClosed());
      for (const slot of [...slots]) dismiss(slot);
      await Promise.all(leaving);
    },
  };
};
