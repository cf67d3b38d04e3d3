import { describe, expect, it, vi } from 'vitest';
import { openSchedules } from './open-schedules.ts';

/** What comes, comes at once; a busy machine may take its time. */
const patient = { timeout: 20_000 };

describe('starting schedules', () => {
  it('starts a slot when it comes, in its workspace, and plans the next', async () => {
    const rig = openSchedules();
    await rig.put({ workspace: 'acme' });
    await rig.goTo('2030-01-01T02:59:59.999Z');
    expect(await rig.ticker.tick()).toBe(0);
    await rig.goTo('2030-01-01T03:00:00.000Z');
    expect(await rig.ticker.tick()).toBe(1);
    expect(await rig.ticker.tick()).toBe(0);
    const events = await rig.listEvents('schedule.due');
    expect(events).toMatchObject([
      {
        workspace: 'acme',
        data: { name: 'nightly', action: 'reconcile', dueAt: '2030-01-01T03:00:00.000Z', missedCount: 0 },
      },
    ]);
    expect(await rig.schedules.find({ workspace: 'acme', name: 'nightly' })).toMatchObject({
      nextAt: '2030-01-02T03:00:00.000Z',
      lastDueAt: '2030-01-01T03:00:00.000Z',
      lastStartedAt: '2030-01-01T03:00:00.000Z',
      lastEndedAt: null,
    });
  });

  it('makes several missed slots good by one run, and says how many', async () => {
    const rig = openSchedules();
    await rig.put();
    await rig.goTo('2030-01-04T10:00:00.000Z');
    expect(await rig.ticker.tick()).toBe(1);
    const events = await rig.listEvents('schedule.due');
    expect(events.map((event) => event.data)).toMatchObject([
      { dueAt: '2030-01-04T03:00:00.000Z', missedCount: 3 },
    ]);
    expect(await rig.find()).toMatchObject({ missedCount: 3, nextAt: '2030-01-05T03:00:00.000Z' });
    expect(rig.slots).toMatchObject([{ name: 'nightly', missedCount: 3, skipped: false }]);
  });

  it('counts at most a thousand missed slots, so that a year of minutes is no long reckoning', async () => {
    const rig = openSchedules();
    await rig.put({ cron: '* * * * *' });
    await rig.goTo('2031-01-01T00:00:30.000Z');
    expect(await rig.ticker.tick()).toBe(1);
    expect(await rig.find()).toMatchObject({
      missedCount: 1_000,
      lastDueAt: '2031-01-01T00:00:00.000Z',
      nextAt: '2031-01-01T00:01:00.000Z',
    });
  });

  it('starts a slot once when two tickers see it', async () => {
    const rig = openSchedules();
    await rig.put();
    await rig.goTo('2030-01-01T03:00:00.000Z');
    const counts = await Promise.all([
      rig.ticker.tick(),
      rig.createTicker().tick(),
      rig.createTicker().tick(),
    ]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await rig.listEvents('schedule.due')).toHaveLength(1);
  });

  it('starts a slot once when a ticker died before or after it had committed', async () => {
    const rig = openSchedules();
    await rig.put();
    await rig.goTo('2030-01-01T03:00:00.000Z');
    const died = new Error('The process is gone.');
    const before = rig.createTicker({ commit: () => Promise.reject(died) });
    expect(await before.tick()).toBe(0);
    expect(await rig.find()).toMatchObject({ lastStartedAt: null });
    const after = rig.createTicker({
      commit: async (changes) => {
        await rig.commit(changes);
        throw died;
      },
    });
    await after.tick();
    expect(await rig.createTicker().tick()).toBe(0);
    expect(await rig.listEvents('schedule.due')).toHaveLength(1);
  });

  it('starts every schedule of a full page and beyond, and is not held up by one that fails', async () => {
    const rig = openSchedules();
    for (let place = 0; place < 230; place += 1) await rig.put({ name: `s${place}` });
    await rig.goTo('2030-01-01T03:00:00.000Z');
    const ticker = rig.createTicker({
      records: {
        ...rig.records,
        get: (key) =>
          key.sort === 's0' ? Promise.reject(new Error('This record is broken.')) : rig.records.get(key),
      },
    });
    expect(await ticker.tick()).toBe(229);
    expect(rig.problems).toEqual(['internal.unexpected']);
    await rig.goTo('2030-01-01T03:00:59.000Z');
    await ticker.tick();
    expect(rig.problems).toHaveLength(1);
    await rig.goTo('2030-01-01T03:01:00.000Z');
    await ticker.tick();
    expect(rig.problems).toHaveLength(2);
  });

  it('goes on after the slots could not be listed', async () => {
    const rig = openSchedules();
    await rig.put({ cron: '* * * * *' });
    let isBroken = true;
    const stop = new AbortController();
    const ticker = rig.createTicker({
      records: {
        ...rig.records,
        list: (options) => (isBroken ? Promise.reject(new Error('No disk.')) : rig.records.list(options)),
      },
    });
    const running = ticker.run(stop.signal);
    await vi.waitFor(() => expect(rig.problems).toContain('internal.unexpected'), patient);
    isBroken = false;
    await rig.goTo('2030-01-01T00:01:02.000Z');
    await vi.waitFor(async () => expect(await rig.listEvents('schedule.due')).toHaveLength(1), patient);
    stop.abort();
    await running;
  });
});

describe('a clock that is set', () => {
  it('does not repeat a slot when it is set back a little', async () => {
    const rig = openSchedules();
    await rig.put();
    await rig.goTo('2030-01-01T03:00:01.000Z');
    await rig.ticker.tick();
    rig.setClock('2030-01-01T02:59:00.000Z');
    await rig.ticker.tick();
    await rig.goTo('2030-01-01T03:00:30.000Z');
    expect(await rig.ticker.tick()).toBe(0);
    expect(await rig.listEvents('schedule.due')).toHaveLength(1);
  });

  it('plans anew what it planned while it ran years ahead', async () => {
    const rig = openSchedules();
    await rig.put();
    rig.setClock('2039-06-01T00:00:00.000Z');
    expect(await rig.ticker.tick()).toBe(1);
    expect(await rig.find()).toMatchObject({ nextAt: '2039-06-01T03:00:00.000Z' });
    rig.setClock('2030-01-01T01:00:00.000Z');
    expect(await rig.ticker.tick()).toBe(0);
    expect(await rig.find()).toMatchObject({ nextAt: '2030-01-01T03:00:00.000Z' });
    await rig.goTo('2030-01-01T03:00:00.000Z');
    expect(await rig.ticker.tick()).toBe(1);
  });

  it('does so also after a restart, and for a schedule that was made in the wrong time', async () => {
    const rig = openSchedules();
    rig.setClock('2039-06-01T00:00:00.000Z');
    await rig.put();
    rig.setClock('2030-01-01T01:00:00.000Z');
    expect(await rig.createTicker().tick()).toBe(0);
    expect(await rig.find()).toMatchObject({ nextAt: '2030-01-01T03:00:00.000Z' });
  });
});
