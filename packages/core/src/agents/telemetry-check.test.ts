import { expect, it } from 'vitest';
import type { TelemetryEntry } from '../ports/telemetry.ts';
import { assertTelemetryEntry } from './telemetry-check.ts';

const metric = { name: 'Duration', unit: 'Milliseconds', value: 12.5 };
const entry = {
  agent: 'reader',
  event: 'document.read',
  level: 'info',
  at: '2030-01-01T00:00:00.000Z',
  ids: { contentId: 'c1', pages: 3, again: false, none: null },
  dimensions: { Job: 'read-document' },
  metrics: [metric],
};

/** What forms are refused beyond those of the contract: nobody builds such an entry by mistake alone. */
const refused: readonly { field: string; change: object }[] = [
  { field: 'agent', change: { agent: undefined } },
  { field: 'event', change: { event: `a.${'b'.repeat(63)}` } },
  { field: 'event', change: { event: ['document.read'] } },
  { field: 'level', change: { level: null } },
  { field: 'at', change: { at: '2030-02-31T00:00:00Z' } },
  { field: 'at', change: { at: '2030-01-01T00:00:00+01:00' } },
  { field: 'at', change: { at: new Date(0) } },
  { field: 'ids', change: { ids: null } },
  { field: 'ids', change: { ids: ['a'] } },
  { field: 'ids', change: { ids: new Map([['a', 1]]) } },
  { field: 'ids', change: { ids: { a: undefined } } },
  { field: 'ids', change: { ids: { a: 1n } } },
  { field: 'ids', change: { ids: { '1a': 1 } } },
  { field: 'dimensions', change: { dimensions: { Job: 1 } } },
  { field: 'dimensions', change: { dimensions: { Job: ':first' } } },
  { field: 'dimensions', change: { dimensions: { Job: 'x'.repeat(257) } } },
  { field: 'dimensions', change: { dimensions: 'Job' } },
  { field: 'metrics', change: { metrics: { 0: metric, length: 1 } } },
  { field: 'metrics', change: { metrics: [null] } },
  { field: 'metrics', change: { metrics: [{ ...metric, value: '1' }] } },
  { field: 'metrics', change: { metrics: [{ ...metric, note: 'more' }] } },
  { field: 'metrics', change: { metrics: [{ name: 'Duration', unit: 'Count' }] } },
  { field: 'metrics', change: { metrics: [{ ...metric, name: 'not one' }] } },
  { field: 'entry', change: { text: 'contents of a document' } },
];

it('takes an entry that is in its form', () => {
  expect(() => assertTelemetryEntry(entry as unknown as TelemetryEntry)).not.toThrow();
});

it.each(refused)('refuses $change and names $field', ({ field, change }) => {
  const asked = { ...entry, ...change } as unknown as TelemetryEntry;
  expect(() => assertTelemetryEntry(asked)).toThrow(
    expect.objectContaining({ code: 'telemetry.invalid-entry', recovery: 'reject', details: { field } }),
  );
});

it('refuses what is no entry at all', () => {
  const refusal = expect.objectContaining({ code: 'telemetry.invalid-entry', details: { field: 'entry' } });
  for (const other of [null, undefined, 'text', [], 7]) {
    expect(() => assertTelemetryEntry(other as unknown as TelemetryEntry)).toThrow(refusal);
  }
});
