import type { Clock, RecordStore } from '@assay/core/ports';
import { defineCollection } from '@assay/core/records';
import { z } from 'zod';
import type { SerialLeases } from './serial-leases.ts';

const LeaseRecord = z.object({ name: z.string(), holder: z.string(), untilMs: z.number() });
type LeaseRecord = z.infer<typeof LeaseRecord>;

/** Long after its end, so that no clock takes a lease that is in force for expired. */
const keepMs = 24 * 60 * 60 * 1000;
const workspace = '_platform';
const place = (name: string) => ({ partition: name, sort: 'lease' });

/** Who works under which serial key; the platform's own. A partition for each key, as all queues write here at once. */
export const serialLeaseRecords = defineCollection<LeaseRecord>({
  name: 'serial-leases',
  table: 'platform',
  schema: LeaseRecord,
  key: ({ name }) => place(name),
  expiresAt: ({ untilMs }) => new Date(untilMs + keepMs).toISOString(),
});

/**
 * Leases that span processes and machines: one conditional write to take a free key, one to free it. Machines whose
 * clocks are apart by more than the rest of a visibility timeout could both hold a key; the marks and versions in the
 * transaction of each effect still let only one of them commit.
 */
export const createRecordSerialLeases = (options: { records: RecordStore; clock: Clock }): SerialLeases => {
  const { records, clock } = options;
  const nameOf = ({ queue, key }: { queue: string; key: string }): string => `${queue}/${key}`;

  const write = async (lease: LeaseRecord, condition: 'absent' | { version: number }): Promise<boolean> =>
    (await records.commit([serialLeaseRecords.put(workspace, lease, condition)])).committed;

  return {
    take: async ({ holder, untilMs, ...lease }) => {
      const record = { name: nameOf(lease), holder, untilMs };
      if (await write(record, 'absent')) return true;
      const found = await serialLeaseRecords.find(records, workspace, place(record.name));
      // Freed in between: the next look takes it.
      if (!found) return false;
      const isOurs = found.value.holder === holder;
      if (!isOurs && found.value.untilMs > clock.now().getTime()) return false;
      return write(record, { version: found.version });
    },
    release: async ({ holder, ...lease }) => {
      const name = nameOf(lease);
      const found = await serialLeaseRecords.find(records, workspace, place(name));
      if (found?.value.holder !== holder) return;
      await records.commit([serialLeaseRecords.remove(workspace, place(name), { version: found.version })]);
    },
  };
};
