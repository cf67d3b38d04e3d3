import { describe, expect, it, vi } from 'vitest';
import { nextSlot, parseCron } from './cron.ts';

const slots = (cron: string, timeZone: string, from: string, count: number): string[] => {
  const times = parseCron({ cron, timeZone });
  const found: string[] = [];
  for (let at = new Date(from); found.length < count; ) {
    const next = times.nextAfter(at);
    if (!next) break;
    found.push(next.toISOString());
    at = next;
  }
  return found;
};

const refusal = (cron: string, timeZone = 'UTC') => {
  try {
    nextSlot({ cron, timeZone, after: new Date('2026-01-01T00:00:00Z') });
  } catch (thrown) {
    return thrown;
  }
  return null;
};

describe('the days on which the clocks change', () => {
  it.each([
    [
      'Europe/Berlin',
      '30 2 * * *',
      '2026-03-28T12:00:00Z',
      ['2026-03-29T01:00:00.000Z', '2026-03-30T00:30:00.000Z'],
    ],
    [
      'America/New_York',
      '30 2 * * *',
      '2026-03-07T12:00:00Z',
      ['2026-03-08T07:00:00.000Z', '2026-03-09T06:30:00.000Z'],
    ],
  ])('%s: a time that spring skips runs once the clocks have jumped', (zone, cron, from, expected) => {
    expect(slots(cron, zone, from, 2)).toEqual(expected);
  });

  it.each([
    [
      'Europe/Berlin',
      '30 2 * * *',
      '2026-10-24T12:00:00Z',
      ['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z'],
    ],
    [
      'America/New_York',
      '30 1 * * *',
      '2026-10-31T12:00:00Z',
      ['2026-11-01T05:30:00.000Z', '2026-11-02T06:30:00.000Z'],
    ],
  ])('%s: a time that autumn repeats runs once', (zone, cron, from, expected) => {
    expect(slots(cron, zone, from, 2)).toEqual(expected);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29T00:00:00Z'],
    ['Europe/Berlin', '2026-10-25T00:00:00Z'],
    ['America/New_York', '2026-03-08T06:00:00Z'],
    ['America/New_York', '2026-11-01T05:00:00Z'],
  ])('%s from %s: every hour stays every hour', (zone, from) => {
    const found = slots('0 * * * *', zone, from, 4).map((at) => Date.parse(at));
    expect(found).toEqual([1, 2, 3, 4].map((hours) => Date.parse(from) + hours * 3_600_000));
  });

  it('keeps the hour of the wall clock in summer and winter', () => {
    expect(slots('0 3 1 1,7 *', 'Europe/Berlin', '2025-12-01T00:00:00Z', 2)).toEqual([
      '2026-01-01T02:00:00.000Z',
      '2026-07-01T01:00:00.000Z',
    ]);
  });
});

describe('what is reckoned', () => {
  it('finds 29 February in leap years only', () => {
    expect(slots('0 0 29 2 *', 'UTC', '2026-01-01T00:00:00Z', 2)).toEqual([
      '2028-02-29T00:00:00.000Z',
      '2032-02-29T00:00:00.000Z',
    ]);
    expect(slots('0 0 29 2 *', 'UTC', '2096-03-01T00:00:00Z', 1)).toEqual(['2104-02-29T00:00:00.000Z']);
  });

  it('takes seconds as a sixth field in front', () => {
    expect(slots('30 15 4 * * *', 'UTC', '2026-01-01T00:00:00Z', 1)).toEqual(['2026-01-01T04:15:30.000Z']);
  });

  it('takes a slot as come at its very moment, and not a millisecond before', () => {
    const times = parseCron({ cron: '0 3 * * *', timeZone: 'UTC' });
    expect(times.latestUpTo(new Date('2026-01-02T03:00:00.000Z'))?.toISOString()).toBe(
      '2026-01-02T03:00:00.000Z',
    );
    expect(times.latestUpTo(new Date('2026-01-02T02:59:59.999Z'))?.toISOString()).toBe(
      '2026-01-01T03:00:00.000Z',
    );
    expect(times.nextAfter(new Date('2026-01-02T03:00:00.000Z'))?.toISOString()).toBe(
      '2026-01-03T03:00:00.000Z',
    );
  });

  it('does not look at the time of the machine', () => {
    vi.useFakeTimers({ now: new Date('2090-06-01T00:00:00Z') });
    try {
      expect(slots('0 3 * * *', 'Europe/Berlin', '2026-01-01T12:00:00Z', 1)).toEqual([
        '2026-01-02T02:00:00.000Z',
      ]);
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('what is refused', () => {
  it.each([
    ['a value out of range', '61 0 * * *'],
    ['words', 'every day at three please'],
    ['too few fields', '0 3 * *'],
    ['a field for years', '0 0 3 * * * 2030'],
    ['a nickname', '@daily'],
    ['a date', '2030-01-01T00:00:00Z'],
    ['nothing', ''],
    ['a field that the present fills', '? 3 * * *'],
    ['a step of nothing', '*/0 * * * *'],
    ['a text without end', `0 3 * * ${'1,'.repeat(5_000)}1`],
    ['a day that never comes', '0 0 30 2 *'],
    ['a second and a third start within the minute', '0,20,40 * * * * *'],
    ['every second', '* * * * * *'],
  ])('%s', (_what, cron) => {
    expect(refusal(cron)).toMatchObject({
      code: 'schedule.invalid-cron',
      recovery: 'reject',
      details: { field: 'cron' },
    });
  });

  it.each(['Mars/Olympus', '+02:00', '', 'Europe/Berlin; DROP', 'europe berlin'])(
    'the time zone "%s"',
    (zone) => {
      expect(refusal('0 3 * * *', zone)).toMatchObject({
        code: 'schedule.invalid-time-zone',
        recovery: 'reject',
        details: { field: 'timeZone' },
      });
    },
  );

  it('says of a moment that never comes that it never comes', () => {
    expect(refusal('0 0 31 4 *')).toMatchObject({ message: expect.stringContaining('never comes') });
  });
});
