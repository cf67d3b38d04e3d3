import { type ContractOptions, describeContract } from './contract.ts';
import { telemetryFaultCases } from './telemetry-fault.cases.ts';
import { telemetryRecordCases } from './telemetry-record.cases.ts';
import type { OpenTelemetry, TelemetryCapability, TelemetryCase } from './telemetry-subject.ts';

/** Every promise of Telemetry. */
export const telemetryCases: readonly TelemetryCase[] = [...telemetryRecordCases, ...telemetryFaultCases];

/** Runs the promises of Telemetry against an adapter. */
export const describeTelemetry = (options: ContractOptions<OpenTelemetry, TelemetryCapability>): void =>
  describeContract({ port: 'Telemetry', cases: telemetryCases, options });
