import type { Clock } from '@assay/core/ports';
import type { SerialLeases } from './serial-leases.ts';

type Delivery = { message: { queue: string; serialKey: string | null }; holder: string; untilMs: number };

/**
 * The serial keys that this process holds. What it holds itself it knows without asking, so that a backlog of one key
 * costs the store of leases nothing.
 */
export const createSerialKeys = ({ leases, clock }: { leases: SerialLeases; clock: Clock }) => {
  const mine = new Map<string, { holder: string; untilMs: number }>();
  const nameOf = (delivery: Delivery): string => `${delivery.message.queue} ${delivery.message.serialKey}`;

  const keep = (delivery: Delivery): void => {
    mine.set(nameOf(delivery), { holder: delivery.holder, untilMs: delivery.untilMs });
  };
  const letGo = (delivery: Delivery): void => {
    if (mine.get(nameOf(delivery))?.holder === delivery.holder) mine.delete(nameOf(delivery));
  };

  return {
    /** Whether no other delivery of this process has the key; reserves it at once, so that two claims at a time cannot both go on. */
    reserve: (delivery: Delivery): boolean => {
      if (delivery.message.serialKey === null) return true;
      const holder = mine.get(nameOf(delivery));
      if (holder && holder.holder !== delivery.holder && holder.untilMs > clock.now().getTime()) return false;
      keep(delivery);
      return true;
    },
    /** Takes or prolongs the key among all processes; false, and reserved no more, while another has it. */
    take: async (delivery: Delivery): Promise<boolean> => {
      const { queue, serialKey } = delivery.message;
      if (serialKey === null) return true;
      const holder = mine.get(nameOf(delivery));
      if (holder && holder.holder !== delivery.holder) return false;
      try {
        const { untilMs } = delivery;
        const taken = await leases.take({ queue, key: serialKey, holder: delivery.holder, untilMs });
        if (taken) keep(delivery);
        else letGo(delivery);
        return taken;
      } catch (thrown) {
        letGo(delivery);
        throw thrown;
      }
    },
    /** Frees the key; when the store cannot be told, the lease runs out by itself. */
    release: async (delivery: Delivery): Promise<void> => {
      const { queue, serialKey } = delivery.message;
      if (serialKey === null) return;
      await leases.release({ queue, key: serialKey, holder: delivery.holder }).catch(() => undefined);
      letGo(delivery);
    },
  };
};

export type SerialKeys = ReturnType<typeof createSerialKeys>;
