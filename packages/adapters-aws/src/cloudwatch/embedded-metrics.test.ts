import type { TelemetryEntry } from '@assay/core/ports';
import { describe, expect, it } from 'vitest';
import { toLogLine } from './embedded-metrics.ts';

const entry: TelemetryEntry = {
  agent: 'reader',
  event: 'document.read',
  level: 'info',
  at: '2030-01-01T00:00:00.123Z',
  ids: { workspace: 'default', contentId: 'c1', pages: 3, isScan: false, error: null },
  dimensions: { Job: 'read-document' },
  metrics: [
    { name: 'Duration', unit: 'Milliseconds', value: 12.5 },
    { name: 'Pages', unit: 'Count', value: 3 },
  ],
};
const told = { namespace: 'Assay/main', droppedBefore: 0 };

/** Of CloudWatch's published schema of the format: every unit that it knows. */
const units = [
  'Seconds Microseconds Milliseconds',
  'Bytes Kilobytes Megabytes Gigabytes Terabytes Bits Kilobits Megabits Gigabits Terabits',
  'Percent Count None',
].flatMap((line) => line.split(' '));

const isText = (value: unknown, limit: number): boolean =>
  typeof value === 'string' && value.length >= 1 && value.length <= limit;

/** What the published schema and the text of the specification ask of one line; empty where all is well. */
const faultsOf = (line: string): string[] => {
  const root = JSON.parse(line);
  const faults: string[] = [];
  const check = (isRight: boolean, fault: string): void => {
    if (!isRight) faults.push(fault);
  };
  check(!line.includes('\n'), 'more than one line');
  check(Number.isInteger(root._aws?.Timestamp), 'no timestamp in milliseconds');
  check(Array.isArray(root._aws?.CloudWatchMetrics), 'no directives');
  for (const directive of root._aws?.CloudWatchMetrics ?? []) {
    const { Namespace, Dimensions, Metrics, ...others } = directive;
    check(Object.keys(others).length === 0, 'more members than the directive has');
    check(isText(Namespace, 1_024), 'no namespace');
    check(Dimensions.length >= 1, 'no set of dimensions');
    for (const set of Dimensions) {
      check(set.length <= 30 && new Set(set).size === set.length, 'a wrong set of dimensions');
      for (const name of set) {
        check(isText(name, 250), 'a wrong name of a dimension');
        check(isText(root[name], 1_024), 'a dimension without a text at the root');
      }
    }
    check(Metrics.length >= 1 && Metrics.length <= 100, 'a wrong number of metrics');
    for (const { Name, Unit, ...more } of Metrics) {
      check(Object.keys(more).length === 0, 'more members than a metric has');
      check(isText(Name, 1_024), 'a wrong name of a metric');
      check(units.includes(Unit), 'an unknown unit');
      check(typeof root[Name] === 'number', 'a metric without a number at the root');
    }
  }
  return faults;
};

describe('a line of the log', () => {
  it('is in the embedded metric format, with the metrics by agent and dimensions', () => {
    const line = toLogLine(entry, told);
    expect(faultsOf(line)).toEqual([]);
    expect(JSON.parse(line)).toEqual({
      _aws: {
        Timestamp: Date.parse(entry.at),
        CloudWatchMetrics: [
          {
            Namespace: 'Assay/main',
            Dimensions: [['agent_kind', 'Job']],
            Metrics: [
              { Name: 'Duration', Unit: 'Milliseconds' },
              { Name: 'Pages', Unit: 'Count' },
            ],
          },
        ],
      },
      agent_kind: 'reader',
      Job: 'read-document',
      Duration: 12.5,
      Pages: 3,
      _entry: { event: 'document.read', level: 'info', at: entry.at, ids: entry.ids },
    });
  });

  it('is in the format with as many names as an entry may have, whatever they are called', () => {
    const names = ['agent', 'event', 'entry', 'constructor', 'toString', 'at', 'aws', 'ids'];
    const dimensions = Object.fromEntries(names.map((name) => [name, `of ${name}`]));
    const metrics = Array.from({ length: 32 }, (_, place) => ({
      name: `level${place}`,
      unit: 'None' as const,
      value: place,
    }));
    const line = toLogLine({ ...entry, dimensions, metrics }, told);
    expect(faultsOf(line)).toEqual([]);
    expect(JSON.parse(line)).toMatchObject({
      agent_kind: 'reader',
      _entry: { event: 'document.read', ids: entry.ids },
    });
  });

  it('carries no directive when there is nothing to measure', () => {
    expect(JSON.parse(toLogLine({ ...entry, metrics: [] }, told))).toEqual({
      agent_kind: 'reader',
      Job: 'read-document',
      _entry: { event: 'document.read', level: 'info', at: entry.at, ids: entry.ids },
    });
  });

  it('says how many before it were lost', () => {
    const line = JSON.parse(toLogLine(entry, { ...told, droppedBefore: 7 }));
    expect(line._entry.droppedBefore).toBe(7);
  });
});
