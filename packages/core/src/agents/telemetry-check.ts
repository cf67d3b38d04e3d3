import { z } from 'zod';
import { rejectError } from '../errors.ts';
import type { MetricUnit, TelemetryEntry } from '../ports/telemetry.ts';
import { agentKinds } from './agent-kinds.ts';

const maxIds = 32;
const maxIdLength = 256;
const maxDimensions = 8;
const maxMetrics = 32;
const maxEventLength = 64;

const knownUnits = [
  'Count',
  'Milliseconds',
  'Seconds',
  'Bytes',
  'Percent',
  'None',
] as const satisfies MetricUnit[];
const units: ReadonlySet<unknown> = new Set(knownUnits);
const agents: ReadonlySet<unknown> = new Set(agentKinds);
const levels: ReadonlySet<unknown> = new Set(['info', 'warn', 'error']);
const fields: ReadonlySet<string> = new Set([
  'agent',
  'event',
  'level',
  'at',
  'ids',
  'dimensions',
  'metrics',
]);

const namePattern = /^[A-Za-z][A-Za-z0-9]{0,63}$/;
const eventPattern = /^[a-z][a-z-]*(\.[a-z][a-z-]*)+$/;
/** What metrics are grouped by is printable, and does not begin with a colon, in every store of metrics. */
const dimensionPattern = /^[!-9;-~][ -~]{0,255}$/;
const timePattern = z.regexes.datetime({});

const isText = (value: unknown, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);

/** A plain one, also of another realm: what else has no keys of its own would pass for an empty one. */
const isObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.hasOwn(prototype, 'isPrototypeOf');
};

const isIdValue = (value: unknown): boolean => {
  if (typeof value === 'string') return value.length <= maxIdLength && value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'boolean' || value === null;
};

/** Whether these are at most so many values, each with a name and in its form. */
const areNamed = (
  value: unknown,
  options: { most: number; isValue: (value: unknown) => boolean },
): boolean => {
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  return (
    names.length <= options.most &&
    names.every((name) => namePattern.test(name) && options.isValue(value[name]))
  );
};

const isMetric = (value: unknown): boolean =>
  isObject(value) &&
  isText(value.name, namePattern) &&
  units.has(value.unit) &&
  Number.isFinite(value.value) &&
  Object.keys(value).length === 3;

const haveNamesOfTheirOwn = ({ dimensions, metrics }: TelemetryEntry): boolean =>
  metrics.every(
    ({ name }, place) =>
      !Object.hasOwn(dimensions, name) && metrics.findIndex((other) => other.name === name) === place,
  );

/** The first field that is not in its form; null where all are. */
const findFault = (entry: TelemetryEntry): string | null => {
  if (!isObject(entry)) return 'entry';
  const { agent, event, level, at, ids, dimensions, metrics } = entry as TelemetryEntry;
  if (!agents.has(agent)) return 'agent';
  if (!isText(event, eventPattern) || event.length > maxEventLength) return 'event';
  if (!levels.has(level)) return 'level';
  if (!isText(at, timePattern)) return 'at';
  if (!areNamed(ids, { most: maxIds, isValue: isIdValue })) return 'ids';
  const isDimension = (value: unknown): boolean => isText(value, dimensionPattern);
  if (!areNamed(dimensions, { most: maxDimensions, isValue: isDimension })) return 'dimensions';
  if (!Array.isArray(metrics) || metrics.length > maxMetrics || !metrics.every(isMetric)) return 'metrics';
  if (!haveNamesOfTheirOwn(entry)) return 'metrics';
  return Object.keys(entry).every((field) => fields.has(field)) ? null : 'entry';
};

/**
 * By hand, as every job records an entry. Error: `telemetry.invalid-entry` (reject), which names the field; every
 * adapter refuses the same.
 */
export const assertTelemetryEntry = (entry: TelemetryEntry): void => {
  const field = findFault(entry);
  if (field === null) return;
  throw rejectError(
    'telemetry.invalid-entry',
    `The entry's ${field} is not in its form: see the limits of TelemetryEntry, and record ids, codes and numbers alone.`,
    { details: { field } },
  );
};
