import { type AgentKind, type BufferedEntry, createTelemetryBuffer } from '../../src/agents/index.ts';
import { retryError } from '../../src/errors.ts';
import type { Clock, Telemetry } from '../../src/ports/index.ts';

export type MemoryTelemetry = Telemetry & {
  entries(agent: AgentKind): Promise<BufferedEntry[]>;
  /** Takes the place of the logs away, or brings it back. */
  setReachable(isReachable: boolean): Promise<void>;
};

/** Logs in memory. */
export const createMemoryTelemetry = (options: { clock: Clock; maxKept?: number }): MemoryTelemetry => {
  const logs = new Map<AgentKind, BufferedEntry[]>();
  let isOut = false;
  const logOf = (agent: AgentKind): BufferedEntry[] => logs.get(agent) ?? [];
  const buffer = createTelemetryBuffer({
    ...options,
    send: async (agent, entries) => {
      if (isOut) throw retryError('telemetry.unavailable', 'The logs cannot be reached: try again later.');
      logs.set(agent, [...logOf(agent), ...structuredClone(entries)]);
      return entries.length;
    },
  });
  return {
    ...buffer,
    entries: async (agent) => structuredClone(logOf(agent)),
    setReachable: async (isReachable) => {
      isOut = !isReachable;
    },
  };
};
