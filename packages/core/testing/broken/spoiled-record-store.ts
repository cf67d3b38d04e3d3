import type { RecordStore } from '../../src/ports/index.ts';
import type { OpenRecordStore } from '../contracts/record-store-subject.ts';
import { createManualClock } from '../memory/manual-clock.ts';
import { createMemoryRecordStore } from '../memory/memory-record-store.ts';

/** Opens a sound store of which some members were replaced; what it keeps outlives it unless `forgets`. */
export const openSpoiled =
  (
    spoil: (store: RecordStore) => Partial<RecordStore>,
    { forgets = false }: { forgets?: boolean } = {},
  ): OpenRecordStore =>
  async () => {
    const clock = createManualClock();
    const sound = createMemoryRecordStore({ clock });
    return {
      store: { ...sound, ...spoil(sound) },
      now: clock.now,
      advance: clock.advance,
      settle: async () => sound.settleIndexes(),
      reopen: async () => (forgets ? createMemoryRecordStore({ clock }) : sound),
      [Symbol.asyncDispose]: async () => undefined,
    };
  };
