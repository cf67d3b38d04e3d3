import { auditLog } from '@assay/core/audit';
import { describe, expect, it } from 'vitest';
import { openSchedules } from './open-schedules.ts';

describe('keeping schedules', () => {
  it('reckons the next slot in the named time zone', async () => {
    const rig = openSchedules();
    await rig.put({ timeZone: 'Europe/Berlin' });
    await rig.put({ name: 'overseas', timeZone: 'America/New_York' });
    const listed = await rig.schedules.list({ workspace: 'default' });
    expect(listed.map(({ name, nextAt }) => [name, nextAt])).toEqual([
      ['nightly', '2030-01-01T02:00:00.000Z'],
      ['overseas', '2030-01-01T08:00:00.000Z'],
    ]);
  });

  it('gives a new schedule without any past', async () => {
    const rig = openSchedules();
    expect(await rig.put()).toEqual({
      name: 'nightly',
      cron: '0 3 * * *',
      timeZone: 'UTC',
      action: 'reconcile',
      enabled: true,
      nextAt: '2030-01-01T03:00:00.000Z',
      lastDueAt: null,
      lastStartedAt: null,
      lastEndedAt: null,
      lastOutcome: null,
      missedCount: 0,
      skippedCount: 0,
    });
  });

  it.each([
    [{ action: 'delete-everything' }, 'schedule.unknown-action', 'action'],
    [{ action: 'toString' }, 'schedule.unknown-action', 'action'],
    [{ cron: 'soon' }, 'schedule.invalid-cron', 'cron'],
    [{ timeZone: 'Berlin' }, 'schedule.invalid-time-zone', 'timeZone'],
    [{ name: 'Nightly!' }, 'schedule.invalid-name', 'name'],
    [{ action: 'back-up' }, 'schedule.wrong-workspace', 'action'],
    [{ workspace: '_platform' }, 'schedule.wrong-workspace', 'action'],
    [{ cron: 'soon', enabled: false }, 'schedule.invalid-cron', 'cron'],
  ])('refuses %o and names the field', async (request, code, field) => {
    const rig = openSchedules();
    await expect(rig.put(request)).rejects.toMatchObject({ code, recovery: 'reject', details: { field } });
    expect(await rig.schedules.list({ workspace: 'default' })).toEqual([]);
  });

  it('keeps schedules of one name in two workspaces apart', async () => {
    const rig = openSchedules();
    await rig.put();
    await rig.put({ workspace: 'other', cron: '0 4 * * *' });
    await rig.schedules.remove({ workspace: 'other', name: 'nightly', actor: 'tester' });
    expect(await rig.find()).toMatchObject({ cron: '0 3 * * *' });
    await rig.goTo('2030-01-02T00:00:00.000Z');
    expect(await rig.ticker.tick()).toBe(1);
  });

  it('writes down who put and removed a schedule', async () => {
    const rig = openSchedules();
    await rig.put({ actor: 'key:a' });
    await rig.schedules.remove({ workspace: 'default', name: 'nightly', actor: 'key:b' });
    const entries = await auditLog.listAll(rig.records, { workspace: 'default', partition: '2030-01-01' });
    expect(entries.map(({ value }) => [value.actor, value.action, value.target]).sort()).toEqual([
      ['key:a', 'schedule.put', 'nightly'],
      ['key:b', 'schedule.remove', 'nightly'],
    ]);
  });

  it('says that there is nothing to remove', async () => {
    const rig = openSchedules();
    const request = { workspace: 'default', name: 'nightly', actor: 'tester' };
    await expect(rig.schedules.remove(request)).rejects.toMatchObject({ code: 'schedule.not-found' });
    expect(await rig.find()).toBeNull();
  });

  it('keeps a slot that is overdue when the same schedule is put again, and forgets it when its times change', async () => {
    const rig = openSchedules();
    await rig.put();
    await rig.goTo('2030-01-01T05:00:00.000Z');
    expect(await rig.put()).toMatchObject({ nextAt: '2030-01-01T03:00:00.000Z' });
    expect(await rig.put({ cron: '0 4 * * *' })).toMatchObject({ nextAt: '2030-01-02T04:00:00.000Z' });
    expect(await rig.ticker.tick()).toBe(0);
    await rig.goTo('2030-01-02T04:00:00.000Z');
    expect(await rig.ticker.tick()).toBe(1);
  });

  it('starts nothing while it is disabled or after it was removed', async () => {
    const rig = openSchedules();
    await rig.put();
    await rig.put({ name: 'gone' });
    expect(await rig.put({ enabled: false })).toMatchObject({ enabled: false, nextAt: null });
    await rig.schedules.remove({ workspace: 'default', name: 'gone', actor: 'tester' });
    await rig.goTo('2030-01-05T00:00:00.000Z');
    expect(await rig.ticker.tick()).toBe(0);
    expect(await rig.put({ enabled: true })).toMatchObject({
      nextAt: '2030-01-05T03:00:00.000Z',
      missedCount: 0,
    });
  });
});
