import type { Clock } from '../ports/clock.ts';
import type { Telemetry } from '../ports/telemetry.ts';
import { type BufferedEntry, createAgentBuffer } from './agent-buffer.ts';
import { type AgentKind, agentKinds } from './agent-kinds.ts';
import { assertTelemetryEntry } from './telemetry-check.ts';

/**
 * Takes entries of one agent, the oldest first, and tells how many of them, counted from the first, are brought out:
 * as many as fit into one call. Rejects where none were. It has one batch of an agent at a time.
 */
export type SendEntries = (agent: AgentKind, entries: readonly BufferedEntry[]) => Promise<number>;

/** How many entries of an agent are kept while they cannot be brought out; a batch on its way comes on top. */
const defaultMaxKept = 2_000;

/** How long an entry waits for others to go with it while all is well; after failures longer, up to the maximum. */
const gatherMs = 1_000;
const maxWaitMs = 60_000;

/**
 * The whole of Telemetry but for the sending, the same in both homes: a buffer with an end for each agent, so that one
 * that talks much pushes nobody else's entries out.
 */
export const createTelemetryBuffer = (options: {
  send: SendEntries;
  clock: Clock;
  maxKept?: number;
}): Telemetry => {
  const { send, clock, maxKept = defaultMaxKept } = options;
  const buffers = new Map(
    agentKinds.map((agent) => [
      agent,
      createAgentBuffer({ maxKept, send: (entries) => send(agent, entries) }),
    ]),
  );
  const closing = new AbortController();
  let failures = 0;
  let later: Promise<void> | null = null;
  let isBursting = false;

  const flush = async (): Promise<void> => {
    const outcomes = await Promise.all([...buffers.values()].map((buffer) => buffer.drain()));
    failures = outcomes.every((isOut) => isOut) ? 0 : failures + 1;
  };

  const flushLater = (): void => {
    const delayMs = Math.min(gatherMs * 2 ** Math.min(failures, 10), maxWaitMs);
    later ??= clock
      .sleep(delayMs, closing.signal)
      .then(flush, () => undefined)
      .finally(() => {
        later = null;
        const isKeeping = [...buffers.values()].some((buffer) => buffer.size() > 0);
        if (isKeeping && !closing.signal.aborted) flushLater();
      });
  };

  /** While all is well a burst need not push its own beginning out. */
  const flushBurst = async (): Promise<void> => {
    if (isBursting || failures > 0) return;
    isBursting = true;
    await flush();
    isBursting = false;
  };

  return {
    record: (entry) => {
      assertTelemetryEntry(entry);
      const buffer = buffers.get(entry.agent);
      if (!buffer || closing.signal.aborted) return;
      buffer.add(entry);
      if (buffer.size() > maxKept / 2) void flushBurst();
      flushLater();
    },
    flush,
    close: async () => {
      closing.abort();
      await later;
      await flush();
    },
  };
};
