import { expect } from 'vitest';
import {
  entry,
  numbersOf,
  out,
  type TelemetryCase,
  type TelemetrySubject,
  upTo,
} from './telemetry-subject.ts';

const reachOf = (subject: TelemetrySubject): ((isReachable: boolean) => Promise<void>) => {
  if (subject.setReachable) return subject.setReachable;
  throw new Error('Telemetry with faults is tested with `setReachable`: let `open` give it');
};

/** Logs that cannot be reached hold no work up. */
export const telemetryFaultCases: readonly TelemetryCase[] = [
  {
    name: 'keeps what cannot be brought out, without a complaint, until it can',
    needs: 'faults',
    run: async (open) => {
      await using subject = await open();
      const setReachable = reachOf(subject);
      subject.telemetry.record(entry(0));
      await subject.telemetry.flush();
      await setReachable(false);
      for (const number of [1, 2, 3]) {
        subject.telemetry.record(entry(number));
        await subject.telemetry.flush();
      }
      await setReachable(true);
      subject.telemetry.record(entry(4));
      await subject.telemetry.flush();
      expect(await subject.entries('reader')).toEqual(upTo(5).map((number) => out(number)));
    },
  },
  {
    name: 'loses the oldest entries once it is full, and tells once how many they were',
    needs: 'faults',
    run: async (open) => {
      await using subject = await open();
      const setReachable = reachOf(subject);
      await setReachable(false);
      const total = 3 * subject.maxKept;
      for (const number of upTo(total)) {
        subject.telemetry.record(entry(number));
        if (number % subject.maxKept === 0) await subject.telemetry.flush();
      }
      await setReachable(true);
      await subject.telemetry.flush();
      const kept = await subject.entries('reader');
      expect(kept).toHaveLength(subject.maxKept);
      expect(numbersOf(kept)).toEqual(upTo(total).slice(-subject.maxKept));
      expect(kept.map((each) => each.droppedBefore)).toEqual([
        2 * subject.maxKept,
        ...kept.slice(1).map(() => 0),
      ]);
      subject.telemetry.record(entry(total));
      await subject.telemetry.flush();
      expect((await subject.entries('reader')).at(-1)).toEqual(out(total));
    },
  },
  {
    name: 'lets an agent that says much push no other’s entries out',
    needs: 'faults',
    run: async (open) => {
      await using subject = await open();
      const setReachable = reachOf(subject);
      await setReachable(false);
      subject.telemetry.record(entry(1, { agent: 'keeper' }));
      for (const number of upTo(2 * subject.maxKept)) subject.telemetry.record(entry(number));
      await setReachable(true);
      await subject.telemetry.flush();
      expect(await subject.entries('keeper')).toEqual([out(1, { agent: 'keeper' })]);
    },
  },
  {
    name: 'can be closed when nothing can be brought out',
    needs: 'faults',
    run: async (open) => {
      await using subject = await open();
      const setReachable = reachOf(subject);
      await setReachable(false);
      subject.telemetry.record(entry(1));
      await subject.telemetry.close();
      await setReachable(true);
      expect(await subject.entries('reader')).toEqual([]);
    },
  },
];
