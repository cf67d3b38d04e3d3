import { join } from 'node:path';
import { type AgentKind, createTelemetryBuffer } from '@assay/core/agents';
import type { Clock, Telemetry } from '@assay/core/ports';
import { createLineLog, type LineLog } from '../notifications/line-log.ts';

/** For each agent; with the old files at most four times as much. */
const defaultMaxBytes = 16 * 1024 * 1024;
const oldFiles = 3;

/**
 * Logs and metrics by lines of JSON, one entry each, in `telemetry/<agent>.jsonl`; an entry tells `droppedBefore` where
 * some before it were lost. Lines are not forced to the disk: they outlive the process, and a power failure may cost
 * the last ones, as work never waits for its log.
 */
export const createFileTelemetry = (options: {
  folder: string;
  clock: Clock;
  maxKept?: number;
  maxBytes?: number;
}): Telemetry => {
  const { folder, clock, maxKept, maxBytes = defaultMaxBytes } = options;
  const logs = new Map<AgentKind, LineLog>();

  const logOf = (agent: AgentKind): LineLog => {
    const path = join(folder, 'telemetry', `${agent}.jsonl`);
    const log = logs.get(agent) ?? createLineLog({ path, maxBytes, oldFiles, isDurable: false });
    logs.set(agent, log);
    return log;
  };

  return createTelemetryBuffer({
    clock,
    ...(maxKept !== undefined && { maxKept }),
    send: async (agent, entries) => {
      const lines = entries.map(({ droppedBefore, ...entry }) =>
        JSON.stringify(droppedBefore > 0 ? { ...entry, droppedBefore } : entry),
      );
      await logOf(agent).append(lines);
      return entries.length;
    },
  });
};
