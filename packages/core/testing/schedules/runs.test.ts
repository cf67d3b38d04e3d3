import { rejectError, retryError } from '@assay/core';
import { describe, expect, it } from 'vitest';
import { openSchedules } from './open-schedules.ts';

const firstSlot = '2030-01-01T03:00:00.000Z';
const copy = { path: '/copies/1', createdAt: firstSlot, blobCount: 0, byteCount: 0 };

const openStarted = async () => {
  const rig = openSchedules();
  await rig.put({ cron: '0 * * * *' });
  await rig.goTo('2030-01-01T01:00:00.000Z');
  await rig.ticker.tick();
  return rig;
};

/** A backup schedule whose first slot has started; `fail` says what its backups do. */
const openBackup = async (fail: () => Error | null) => {
  let callCount = 0;
  const rig = openSchedules({
    backups: {
      create: async () => {
        callCount += 1;
        const error = fail();
        if (error) throw error;
        return copy;
      },
    },
  });
  const place = { workspace: '_platform', name: 'copies' };
  await rig.put({ ...place, action: 'back-up' });
  await rig.goTo(firstSlot);
  await rig.ticker.tick();
  return { rig, calls: () => callCount, find: () => rig.schedules.find(place) };
};

describe('a run', () => {
  it('ends with its outcome and tells of it', async () => {
    const rig = await openStarted();
    await rig.goTo('2030-01-01T01:00:05.000Z');
    await rig.deliver();
    expect(await rig.find()).toMatchObject({
      lastStartedAt: '2030-01-01T01:00:00.000Z',
      lastEndedAt: '2030-01-01T01:00:05.000Z',
      lastOutcome: { status: 'succeeded', code: null, message: null },
    });
    const events = await rig.listEvents('schedule.completed');
    expect(events.map((event) => event.data)).toEqual([
      { name: 'nightly', action: 'reconcile', dueAt: '2030-01-01T01:00:00.000Z', code: null },
    ]);
  });

  it('lets the slots that come meanwhile pass, and counts them', async () => {
    const rig = await openStarted();
    await rig.goTo('2030-01-01T02:00:00.000Z');
    expect(await rig.ticker.tick()).toBe(0);
    expect(await rig.find()).toMatchObject({ skippedCount: 1, nextAt: '2030-01-01T03:00:00.000Z' });
    expect(rig.slots.at(-1)).toMatchObject({ dueAt: '2030-01-01T02:00:00.000Z', skipped: true });
    await rig.deliver();
    await rig.goTo('2030-01-01T03:00:00.000Z');
    expect(await rig.ticker.tick()).toBe(1);
  });

  it('is done once when its message comes twice', async () => {
    const { rig, calls } = await openBackup(() => null);
    await rig.publish();
    const [job] = await rig.queue.claim({ queue: 'run-schedule', limit: 1 });
    if (!job) throw new Error('No run waits.');
    const { receipt: _receipt, receiveCount: _count, ...message } = job;
    await rig.queue.retry(job.receipt, { delayMs: 0 });
    await rig.deliver();
    await rig.queue.enqueue([{ ...message, id: `${message.id}:again` }]);
    expect(await rig.deliver()).toBe(true);
    expect(calls()).toBe(1);
  });

  it('is repeated when its process died, and ends once', async () => {
    const rig = await openStarted();
    await rig.deliver({ cut: true });
    expect(await rig.find()).toMatchObject({ lastEndedAt: null });
    await rig.deliver();
    expect(await rig.deliver()).toBe(false);
    expect(await rig.find()).toMatchObject({ lastOutcome: { status: 'succeeded' } });
  });

  it('goes on, and ends, when its schedule is changed or disabled meanwhile', async () => {
    const rig = await openStarted();
    await rig.put({ cron: '30 5 * * *' });
    await rig.put({ cron: '30 5 * * *', enabled: false });
    await rig.deliver();
    expect(await rig.find()).toMatchObject({
      cron: '30 5 * * *',
      enabled: false,
      nextAt: null,
      lastOutcome: { status: 'succeeded' },
    });
  });

  it('leaves no trace on a schedule of the same name that was made after its own was removed', async () => {
    const rig = await openStarted();
    await rig.schedules.remove({ workspace: 'default', name: 'nightly', actor: 'tester' });
    await rig.goTo('2030-01-01T01:00:01.000Z');
    await rig.put({ cron: '0 * * * *' });
    await rig.deliver();
    expect(await rig.find()).toMatchObject({ lastStartedAt: null, lastEndedAt: null, lastOutcome: null });
  });

  it('ends after it started, by a clock that was set back meanwhile too', async () => {
    const rig = await openStarted();
    rig.setClock('2030-01-01T00:30:00.000Z');
    await rig.deliver();
    const found = await rig.find();
    expect(found?.lastEndedAt).toBe(found?.lastStartedAt);
    expect(found?.lastOutcome).toMatchObject({ status: 'succeeded' });
  });
});

describe('a run that fails', () => {
  it('is tried again after trouble that may pass', async () => {
    let isDown = true;
    const { rig, calls, find } = await openBackup(() =>
      isDown ? retryError('backup.failed', 'The disk is full.') : null,
    );
    await rig.deliver();
    expect(await find()).toMatchObject({ lastEndedAt: null });
    isDown = false;
    await rig.deliver();
    expect(await find()).toMatchObject({ lastOutcome: { status: 'succeeded' } });
    expect(calls()).toBe(2);
  });

  it('ends with its error when it died for good, and does not hold up the next slot', async () => {
    const { rig, find } = await openBackup(() => retryError('backup.failed', 'The disk is full.'));
    for (let attempt = 0; attempt < 3; attempt += 1) await rig.deliver();
    expect((await rig.queue.stats('run-schedule')).dead).toBe(1);
    expect(await find()).toMatchObject({
      lastEndedAt: firstSlot,
      lastOutcome: { status: 'failed', code: 'backup.failed', message: 'The disk is full.' },
    });
    expect((await rig.listEvents('schedule.completed')).map((event) => event.data)).toMatchObject([
      { code: 'backup.failed' },
    ]);
    await rig.goTo('2030-01-02T03:00:00.000Z');
    expect(await rig.ticker.tick()).toBe(1);
  });

  it('ends at once when a repeat would not help', async () => {
    const { rig, calls, find } = await openBackup(() => rejectError('backup.target-exists', 'It is there.'));
    await rig.deliver();
    expect(await rig.deliver()).toBe(false);
    expect(calls()).toBe(1);
    expect(await find()).toMatchObject({ lastOutcome: { code: 'backup.target-exists' } });
  });

  it('says that a home without backups cannot make any', async () => {
    const rig = openSchedules({ backups: null });
    await rig.put({ workspace: '_platform', action: 'back-up' });
    await rig.goTo(firstSlot);
    await rig.ticker.tick();
    await rig.deliver();
    expect(await rig.schedules.find({ workspace: '_platform', name: 'nightly' })).toMatchObject({
      lastOutcome: { status: 'failed', code: 'schedule.no-backups' },
    });
  });

  it('is given up as lost when nobody is left to end it, and its late message does nothing', async () => {
    const { rig, calls, find } = await openBackup(() => null);
    await rig.goTo('2030-01-02T03:00:00.000Z');
    expect(await rig.ticker.tick()).toBe(1);
    await rig.deliver();
    expect(calls()).toBe(0);
    expect(await find()).toMatchObject({ lastEndedAt: null, skippedCount: 0 });
    await rig.deliver();
    expect(calls()).toBe(1);
    expect(await find()).toMatchObject({ lastOutcome: { status: 'succeeded' } });
  });
});
