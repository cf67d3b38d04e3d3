import { z } from 'zod';
import { rejectError } from '../errors.ts';
import type { MetricUnit, TelemetryEntry } from '../ports/telemetry.ts';
import { agentKinds } from './agent-kinds.ts';

const maxIds = 32;
const maxDimensions = 8;
const maxMetrics = 32;

const units = [
  'Count',
  'Milliseconds',
  'Seconds',
  'Bytes',
  'Percent',
  'None',
] as const satisfies MetricUnit[];
const name = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/);
const idText = z
  .string()
  .max(256)
  .refine((text) => text.isWellFormed());

const fewerThan = (limit: number) => (named: object) => Object.keys(named).length <= limit;

const EntryForm = z
  .strictObject({
    agent: z.enum(agentKinds),
    event: z
      .string()
      .regex(/^[a-z][a-z-]*(\.[a-z][a-z-]*)+$/)
      .max(64),
    level: z.enum(['info', 'warn', 'error']),
    at: z.iso.datetime(),
    ids: z.record(name, z.union([idText, z.number(), z.boolean(), z.null()])).refine(fewerThan(maxIds)),
    // What metrics are grouped by is printable, and does not begin with a colon, in every store of metrics.
    dimensions: z.record(name, z.string().regex(/^[!-9;-~][ -~]{0,255}$/)).refine(fewerThan(maxDimensions)),
    metrics: z.array(z.strictObject({ name, unit: z.enum(units), value: z.number() })).max(maxMetrics),
  })
  .refine(
    ({ dimensions, metrics }) => {
      const names = [...Object.keys(dimensions), ...metrics.map((metric) => metric.name)];
      return new Set(names).size === names.length;
    },
    { path: ['metrics'] },
  );

/** Error: `telemetry.invalid-entry` (reject), which names the field; every adapter refuses the same. */
export const assertTelemetryEntry = (entry: TelemetryEntry): void => {
  const checked = EntryForm.safeParse(entry);
  if (checked.success) return;
  const field = String(checked.error.issues[0]?.path[0] ?? 'entry');
  throw rejectError(
    'telemetry.invalid-entry',
    `The entry's ${field} is not in its form: see the limits of TelemetryEntry, and record ids, codes and numbers alone.`,
    { details: { field } },
  );
};
