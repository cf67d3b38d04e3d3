import type { OpenTelemetry } from '../contracts/telemetry-subject.ts';
import { createManualClock } from '../memory/manual-clock.ts';
import { createMemoryTelemetry, type MemoryTelemetry } from '../memory/memory-telemetry.ts';

const maxKept = 50;

/** Opens sound telemetry of which some members were replaced; the log outlives it unless `forgets`. */
export const openSpoiledTelemetry =
  (
    spoil: (telemetry: MemoryTelemetry) => Partial<MemoryTelemetry>,
    { forgets = false, keeps = maxKept }: { forgets?: boolean; keeps?: number } = {},
  ): OpenTelemetry =>
  async () => {
    const open = () => createMemoryTelemetry({ clock: createManualClock(), maxKept: keeps });
    const sound = open();
    const spoiled = { ...sound, ...spoil(sound) };
    const later = open();
    return {
      telemetry: spoiled,
      maxKept,
      entries: async (agent) => [
        ...(forgets ? [] : await spoiled.entries(agent)),
        ...(await later.entries(agent)),
      ],
      setReachable: spoiled.setReachable,
      reopen: async () => later,
      [Symbol.asyncDispose]: sound.close,
    };
  };
