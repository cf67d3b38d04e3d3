import { rejectError } from '../../src/errors.ts';
import type { TelemetryEntry } from '../../src/ports/index.ts';
import { telemetryCases } from '../contracts/telemetry.contract.ts';
import type { OpenTelemetry } from '../contracts/telemetry-subject.ts';
import type { MemoryTelemetry } from '../memory/memory-telemetry.ts';
import { describeBrokenAdapters } from './broken-adapter.ts';
import { openSpoiledTelemetry } from './spoiled-telemetry.ts';

const withEntries = (
  change: (entries: Awaited<ReturnType<MemoryTelemetry['entries']>>) => typeof entries,
): OpenTelemetry =>
  openSpoiledTelemetry((telemetry) => ({ entries: async (agent) => change(await telemetry.entries(agent)) }));

describeBrokenAdapters({
  port: 'Telemetry',
  cases: telemetryCases,
  sound: openSpoiledTelemetry(() => ({})),
  broken: [
    {
      flaw: 'writes all agents into one log',
      open: openSpoiledTelemetry((telemetry) => ({
        record: (entry) => telemetry.record({ ...entry, agent: entry.agent && 'reader' }),
      })),
      caughtBy: ['brings out every field, each agent in a log of its own'],
    },
    {
      flaw: 'orders by the time of the entries, from the newest',
      open: withEntries((entries) => entries.toReversed()),
      caughtBy: ['keeps the order of recording within an agent, also within a millisecond'],
    },
    {
      flaw: 'takes an entry out of the buffer only after it came out',
      open: openSpoiledTelemetry((telemetry) => {
        let waiting: TelemetryEntry[] = [];
        return {
          record: (entry) => {
            waiting = [...waiting, structuredClone(entry)];
          },
          flush: async () => {
            const mine = waiting;
            for (const entry of mine) telemetry.record(entry);
            await telemetry.flush();
            waiting = waiting.filter((entry) => !mine.includes(entry));
          },
        };
      }),
      caughtBy: ['brings out once what is recorded while it is flushing, however many flush'],
    },
    {
      flaw: 'keeps the caller’s own object',
      open: openSpoiledTelemetry((telemetry) => {
        const waiting: TelemetryEntry[] = [];
        return {
          record: (entry) => void waiting.push(entry),
          flush: async () => {
            for (const entry of waiting.splice(0)) telemetry.record(entry);
            await telemetry.flush();
          },
        };
      }),
      caughtBy: [
        'keeps an entry as it was recorded when the caller changes its object',
        'refuses what is not in its form at once, and goes on with the others',
      ],
    },
    {
      flaw: 'cuts long texts',
      open: withEntries((entries) =>
        entries.map((entry) => ({
          ...entry,
          ids: Object.fromEntries(
            Object.entries(entry.ids).map(([name, value]) => [
              name,
              typeof value === 'string' ? value.slice(0, 200) : value,
            ]),
          ),
        })),
      ),
      caughtBy: ['takes the largest entry'],
    },
    {
      flaw: 'forgets what is kept when it is closed',
      open: openSpoiledTelemetry(() => ({ close: async () => undefined })),
      caughtBy: ['brings out everything when it is closed, and takes nothing more without complaint'],
    },
    {
      flaw: 'complains of what is recorded after its end',
      open: openSpoiledTelemetry((telemetry) => {
        let isClosed = false;
        return {
          record: (entry) => {
            if (isClosed) throw new Error('closed');
            telemetry.record(entry);
          },
          close: async () => {
            isClosed = true;
            await telemetry.close();
          },
        };
      }),
      caughtBy: ['brings out everything when it is closed, and takes nothing more without complaint'],
    },
    {
      flaw: 'begins the log anew when it is opened',
      open: openSpoiledTelemetry(() => ({}), { forgets: true }),
      caughtBy: ['goes on after what is there when it is opened again'],
    },
    {
      flaw: 'drops what it cannot bring out',
      open: openSpoiledTelemetry((telemetry) => {
        let isReachable = true;
        return {
          record: (entry) => {
            if (isReachable) telemetry.record(entry);
          },
          setReachable: async (reachable) => {
            isReachable = reachable;
            await telemetry.setReachable(reachable);
          },
        };
      }),
      caughtBy: ['keeps what cannot be brought out, without a complaint, until it can'],
    },
    {
      flaw: 'fails to flush where the logs cannot be reached',
      open: openSpoiledTelemetry((telemetry) => {
        let isReachable = true;
        const fail = async (): Promise<void> => {
          if (!isReachable) throw rejectError('telemetry.unavailable', 'The logs cannot be reached.');
        };
        return {
          flush: () => fail().then(telemetry.flush),
          close: () => fail().then(telemetry.close),
          setReachable: async (reachable) => {
            isReachable = reachable;
            await telemetry.setReachable(reachable);
          },
        };
      }),
      caughtBy: [
        'keeps what cannot be brought out, without a complaint, until it can',
        'can be closed when nothing can be brought out',
      ],
    },
    {
      flaw: 'keeps entries without an end',
      open: openSpoiledTelemetry(() => ({}), { keeps: 100_000 }),
      caughtBy: ['loses the oldest entries once it is full, and tells once how many they were'],
    },
    {
      flaw: 'does not tell what it lost',
      open: withEntries((entries) => entries.map((entry) => ({ ...entry, droppedBefore: 0 }))),
      caughtBy: ['loses the oldest entries once it is full, and tells once how many they were'],
    },
    {
      flaw: 'has one buffer for all agents',
      open: openSpoiledTelemetry((telemetry) => {
        const kept: TelemetryEntry[] = [];
        let isReachable = true;
        return {
          record: (entry) => {
            if (isReachable) return telemetry.record(entry);
            kept.push(entry);
            if (kept.length > 50) kept.shift();
          },
          setReachable: async (reachable) => {
            isReachable = reachable;
            for (const entry of kept.splice(0)) telemetry.record(entry);
            await telemetry.setReachable(reachable);
          },
        };
      }),
      caughtBy: ['lets an agent that says much push no other’s entries out'],
    },
    {
      flaw: 'says nothing of what is wrong with an entry',
      open: openSpoiledTelemetry((telemetry) => ({
        record: (entry) => {
          try {
            telemetry.record(entry);
          } catch {
            return;
          }
        },
      })),
      caughtBy: ['refuses what is not in its form at once, and goes on with the others'],
    },
  ],
});
