import type { AgentKind } from '../agents/agent-kinds.ts';

export type MetricUnit = 'Count' | 'Milliseconds' | 'Seconds' | 'Bytes' | 'Percent' | 'None';

export type Metric = { name: string; unit: MetricUnit; value: number };

/** One finished piece of work, or a remark, of an agent. */
export type TelemetryEntry = {
  agent: AgentKind;
  /** `noun.past-participle`. */
  event: string;
  level: 'info' | 'warn' | 'error';
  /** ISO 8601. */
  at: string;
  /** What it was about. Ids, codes and numbers, never contents; at most 32, text of at most 256 characters. */
  ids: Readonly<Record<string, string | number | boolean | null>>;
  /** Of the metrics: few values each, such as a job's name; an id is never one. At most 8, printable ASCII. */
  dimensions: Readonly<Record<string, string>>;
  /** At most 32; their names differ from each other and from those of the dimensions. */
  metrics: readonly Metric[];
};

/**
 * Logs and metrics of agents, for operators. Work never waits for it and never fails because of it: `record` only
 * keeps the entry, in a buffer with an end. What the place of the logs does not take for long is dropped, oldest
 * first, and the next entry that gets through tells how many were.
 */
export interface Telemetry {
  /** Error (a bug of the caller): `telemetry.invalid-entry` (reject) for text or dimensions over the limits. */
  record(entry: TelemetryEntry): void;
  /** Brings out what is kept, as far as that is possible now; never rejects. */
  flush(): Promise<void>;
  /** Flushes, and takes nothing more. */
  close(): Promise<void>;
}
