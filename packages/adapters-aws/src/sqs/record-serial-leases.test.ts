import { createManualClock, createMemoryRecordStore } from '@assay/core/testing/memory';
import { describe, expect, it } from 'vitest';
import { createRecordSerialLeases } from './record-serial-leases.ts';
import { createProcessSerialLeases, type SerialLeases } from './serial-leases.ts';

const clockAtStart = () => {
  const clock = createManualClock();
  return { clock, in: (ms: number): number => clock.now().getTime() + ms };
};
type Opened = ReturnType<typeof clockAtStart> & { ours: SerialLeases; theirs: SerialLeases };

const openRecords = (): Opened => {
  const at = clockAtStart();
  const records = createMemoryRecordStore({ clock: at.clock });
  const open = () => createRecordSerialLeases({ records, clock: at.clock });
  return { ...at, ours: open(), theirs: open() };
};
const openProcess = (): Opened => {
  const at = clockAtStart();
  const leases = createProcessSerialLeases({ clock: at.clock });
  return { ...at, ours: leases, theirs: leases };
};

for (const [name, open] of [
  ['leases in records', openRecords],
  ['leases of a process', openProcess],
] as const) {
  describe(name, () => {
    const key = { queue: 'read', key: 'k' };

    it('gives a key to one holder at a time, and to another once it was released', async () => {
      const at = open();
      expect(await at.ours.take({ ...key, holder: 'a', untilMs: at.in(1_000) })).toBe(true);
      expect(await at.theirs.take({ ...key, holder: 'b', untilMs: at.in(1_000) })).toBe(false);
      await at.theirs.release({ ...key, holder: 'b' });
      expect(await at.theirs.take({ ...key, holder: 'b', untilMs: at.in(1_000) })).toBe(false);
      await at.ours.release({ ...key, holder: 'a' });
      expect(await at.theirs.take({ ...key, holder: 'b', untilMs: at.in(1_000) })).toBe(true);
    });

    it('gives one of many takers at once the key', async () => {
      const at = open();
      const takers = ['a', 'b', 'c', 'd'].map((holder, place) =>
        (place % 2 === 0 ? at.ours : at.theirs).take({ ...key, holder, untilMs: at.in(1_000) }),
      );
      expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1);
    });

    it('prolongs a lease for its holder, and frees one that ran out for one of all', async () => {
      const at = open();
      await at.ours.take({ ...key, holder: 'a', untilMs: at.in(1_000) });
      expect(await at.ours.take({ ...key, holder: 'a', untilMs: at.in(5_000) })).toBe(true);
      await at.clock.advance(2_000);
      expect(await at.theirs.take({ ...key, holder: 'b', untilMs: at.in(5_000) })).toBe(false);
      await at.clock.advance(4_000);
      const taken = await Promise.all(
        ['b', 'c'].map((holder) => at.theirs.take({ ...key, holder, untilMs: at.in(5_000) })),
      );
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await at.ours.take({ ...key, holder: 'a', untilMs: at.in(5_000) })).toBe(false);
    });

    it('keeps keys and queues apart', async () => {
      const at = open();
      await at.ours.take({ ...key, holder: 'a', untilMs: at.in(1_000) });
      expect(await at.ours.take({ ...key, key: 'l', holder: 'b', untilMs: at.in(1_000) })).toBe(true);
      expect(await at.ours.take({ ...key, queue: 'x', holder: 'c', untilMs: at.in(1_000) })).toBe(true);
    });
  });
}
