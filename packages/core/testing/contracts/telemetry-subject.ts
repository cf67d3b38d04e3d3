import type { AgentKind, BufferedEntry } from '../../src/agents/index.ts';
import type { Telemetry, TelemetryEntry } from '../../src/ports/index.ts';
import type { ContractCase } from './contract.ts';

/** Telemetry under test, with a look at the place of the logs. */
export type TelemetrySubject = AsyncDisposable & {
  telemetry: Telemetry;
  /** How many entries of an agent it keeps at most while the logs cannot be reached: some tens in tests. */
  maxKept: number;
  /** What came out so far of this agent, in the order of the log; 0 as `droppedBefore` where the log says nothing. */
  entries: (agent: AgentKind) => Promise<BufferedEntry[]>;
  /** Takes the place of the logs away, or brings it back; needed with the capability `faults`. */
  setReachable?: (isReachable: boolean) => Promise<void>;
  /** Opens another at the same place, after `close`; needed with the capability `durable`. */
  reopen?: () => Promise<Telemetry>;
};

export type TelemetryCapability = 'durable' | 'faults';
export type OpenTelemetry = () => Promise<TelemetrySubject>;
export type TelemetryCase = ContractCase<OpenTelemetry, TelemetryCapability>;

/** Of the present: stores of logs take no entry of another year. */
const started = Date.now();

/** The same for the same number; a larger number is a millisecond later. */
export const entry = (number: number, more: Partial<TelemetryEntry> = {}): TelemetryEntry => ({
  agent: 'reader',
  event: 'job.completed',
  level: 'info',
  at: new Date(started + number).toISOString(),
  ids: { workspace: 'default', number },
  dimensions: { Job: 'read-document' },
  metrics: [{ name: 'Duration', unit: 'Milliseconds', value: 12.5 }],
  ...more,
});

/** An entry as it comes out when none before it was lost. */
export const out = (number: number, more: Partial<TelemetryEntry> = {}): BufferedEntry => ({
  ...entry(number, more),
  droppedBefore: 0,
});

export const numbersOf = (entries: readonly BufferedEntry[]): unknown[] =>
  entries.map((each) => each.ids.number);

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, place) => place);
