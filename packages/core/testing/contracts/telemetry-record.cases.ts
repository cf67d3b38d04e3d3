import { expect } from 'vitest';
import type { TelemetryEntry } from '../../src/ports/index.ts';
import { failureOf } from './failure.ts';
import { entry, numbersOf, out, type TelemetryCase, upTo } from './telemetry-subject.ts';

const metric = { name: 'Duration', unit: 'Milliseconds', value: 1 };
const named = <Value>(count: number, value: Value): Record<string, Value> =>
  Object.fromEntries(upTo(count).map((n) => [`n${n}`, value]));

const invalid: Readonly<Record<string, object>> = {
  'an unknown agent': { agent: 'nobody' },
  'an event that is no noun and participle': { event: 'Completed' },
  'an unknown level': { level: 'fatal' },
  'another time than ISO 8601': { at: 'yesterday' },
  'a text that is too long': { ids: { a: 'x'.repeat(257) } },
  'half a surrogate pair': { ids: { a: '\ud83d' } },
  'a number that is none': { ids: { a: Number.POSITIVE_INFINITY } },
  'a list among the ids': { ids: { a: [1] } },
  'too many ids': { ids: named(33, 1) },
  'a name with a space': { ids: { 'a b': 1 } },
  'too many dimensions': { dimensions: named(9, 'x') },
  'a dimension without a value': { dimensions: { Job: '' } },
  'a dimension beyond ASCII': { dimensions: { Job: 'Grüße' } },
  'an unknown unit': { metrics: [{ ...metric, unit: 'Hours' }] },
  'a measure that is none': { metrics: [{ ...metric, value: Number.NaN }] },
  'the same measure twice': { metrics: [metric, metric] },
  'a measure with the name of a dimension': { metrics: [metric], dimensions: { Duration: 'x' } },
  'too many measures': { metrics: upTo(33).map((n) => ({ ...metric, name: `N${n}` })) },
};

/** What is recorded comes out. */
export const telemetryRecordCases: readonly TelemetryCase[] = [
  {
    name: 'brings out every field, each agent in a log of its own',
    run: async (open) => {
      await using subject = await open();
      const first = { ids: { a: 'Grüße\n"x"', b: 1.5, c: true, d: null }, dimensions: {}, metrics: [] };
      const second: Partial<TelemetryEntry> = {
        agent: 'keeper',
        level: 'error',
        event: 'job.dead',
        dimensions: named(8, 'x'),
        metrics: [
          { name: 'Duration', unit: 'Milliseconds', value: 0.25 },
          { name: 'Dead', unit: 'Count', value: 1 },
        ],
      };
      subject.telemetry.record(entry(1, first));
      subject.telemetry.record(entry(2, second));
      await subject.telemetry.flush();
      expect(await subject.entries('reader')).toEqual([out(1, first)]);
      expect(await subject.entries('keeper')).toEqual([out(2, second)]);
      expect(await subject.entries('intake')).toEqual([]);
    },
  },
  {
    name: 'keeps the order of recording within an agent, also within a millisecond',
    run: async (open) => {
      await using subject = await open();
      const { at } = entry(0);
      for (const number of upTo(40)) {
        subject.telemetry.record(entry(number, { at }));
        subject.telemetry.record(entry(number, { at, agent: 'intake' }));
        if (number % 15 === 0) await subject.telemetry.flush();
      }
      await subject.telemetry.flush();
      expect(numbersOf(await subject.entries('reader'))).toEqual(upTo(40));
      expect(numbersOf(await subject.entries('intake'))).toEqual(upTo(40));
    },
  },
  {
    name: 'brings out once what is recorded while it is flushing, however many flush',
    run: async (open) => {
      await using subject = await open();
      const flushes = upTo(20).map((number) => {
        subject.telemetry.record(entry(number));
        return subject.telemetry.flush();
      });
      await Promise.all(flushes);
      expect(numbersOf(await subject.entries('reader'))).toEqual(upTo(20));
      await subject.telemetry.flush();
      expect(await subject.entries('reader')).toEqual(upTo(20).map((number) => out(number)));
    },
  },
  {
    name: 'keeps an entry as it was recorded when the caller changes its object',
    run: async (open) => {
      await using subject = await open();
      const ids = { number: 1 };
      const dimensions = { Job: 'read-document' };
      subject.telemetry.record({ ...entry(1), ids, dimensions });
      ids.number = 2;
      dimensions.Job = 'changed';
      await subject.telemetry.flush();
      expect(await subject.entries('reader')).toEqual([out(1, { ids: { number: 1 } })]);
    },
  },
  {
    name: 'refuses what is not in its form at once, and goes on with the others',
    run: async (open) => {
      await using subject = await open();
      const record = async (each: TelemetryEntry): Promise<void> => subject.telemetry.record(each);
      const outcomes: Record<string, unknown> = {};
      for (const [what, change] of Object.entries(invalid)) {
        outcomes[what] = await failureOf(record({ ...entry(1), ...change } as TelemetryEntry));
      }
      const refused = { code: 'telemetry.invalid-entry', recovery: 'reject' };
      expect(outcomes).toEqual(Object.fromEntries(Object.keys(invalid).map((what) => [what, refused])));
      subject.telemetry.record(entry(2));
      await subject.telemetry.flush();
      expect(await subject.entries('reader')).toEqual([out(2)]);
    },
  },
  {
    name: 'takes the largest entry',
    run: async (open) => {
      await using subject = await open();
      const more = {
        ids: named(32, '€'.repeat(256)),
        dimensions: Object.fromEntries(upTo(8).map((n) => [`d${n}`, 'x'.repeat(256)])),
        metrics: upTo(32).map((n) => ({ name: `N${n}`, unit: 'None' as const, value: n })),
      };
      subject.telemetry.record(entry(1, more));
      await subject.telemetry.flush();
      expect(await subject.entries('reader')).toEqual([out(1, more)]);
    },
  },
  {
    name: 'brings out everything when it is closed, and takes nothing more without complaint',
    run: async (open) => {
      await using subject = await open();
      subject.telemetry.record(entry(1));
      subject.telemetry.record(entry(2));
      await subject.telemetry.close();
      expect(numbersOf(await subject.entries('reader'))).toEqual([1, 2]);
      subject.telemetry.record(entry(3));
      await subject.telemetry.flush();
      await subject.telemetry.close();
      expect(numbersOf(await subject.entries('reader'))).toEqual([1, 2]);
    },
  },
  {
    name: 'goes on after what is there when it is opened again',
    needs: 'durable',
    run: async (open) => {
      await using subject = await open();
      if (!subject.reopen) throw new Error('Durable telemetry is tested with `reopen`: let `open` give it');
      subject.telemetry.record(entry(1));
      await subject.telemetry.close();
      const again = await subject.reopen();
      again.record(entry(2));
      await again.close();
      expect(await subject.entries('reader')).toEqual([out(1), out(2)]);
    },
  },
];
