import type { BlobStore } from '../../ports/blob-store.ts';
import type { Clock } from '../../ports/clock.ts';
import { maxTransactionWrites, type RecordStore, type Write } from '../../ports/record-store.ts';
import { Finding } from '../../reconciliation/finding.ts';
import { isDuplicateKey, linkKeys } from '../../reconciliation/link-keys.ts';
import {
  type FindingRecord,
  findingRecords,
  linkEntries,
  linkPartition,
} from '../../reconciliation/link-records.ts';
import { reconcileInvoice } from '../../reconciliation/reconcile-invoice.ts';
import { isInvoiceType, type LinkRole } from '../../reconciliation/roles.ts';
import type { SourcedExtraction } from '../../reconciliation/sourced-extraction.ts';
import type { Versioned } from '../../records/collection.ts';
import { commitInSlices } from '../../records/commit-in-slices.ts';
import { conditionOn } from '../../records/condition.ts';
import type { JobHandler } from '../job-handler.ts';
import { createCurrentExtractions } from './current-extractions.ts';

/** Writes kept for the last transaction; the mark of the delivery and the event need room too. */
const lastSlice = maxTransactionWrites - 5;

/** A finding that no longer holds keeps its id and amount, but nothing of the documents: they may have been erased. */
const withdraw = (finding: Finding): Finding => ({
  ...finding,
  status: 'withdrawn',
  evidence: [],
  arithmetic: '',
  summary: 'No longer holds.',
});

const isSame = (before: FindingRecord, finding: Finding): boolean =>
  JSON.stringify(Finding.parse(before)) === JSON.stringify(Finding.parse(finding));

/**
 * Brings the findings of one invoice up to date with everything that is known now. The result depends on the
 * state of the stores only, not on the order of events, so repeats and reordering change nothing.
 */
export const createReconcileInvoice = (options: {
  records: RecordStore;
  blobs: BlobStore;
  clock: Clock;
}): JobHandler<'reconcile-invoice'> => {
  const { records, clock } = options;
  const extractions = createCurrentExtractions(options);

  const partners = async (request: {
    workspace: string;
    role: LinkRole;
    keys: readonly string[];
    except: string;
  }) => {
    const { workspace, role, keys, except } = request;
    const ids = new Set<string>();
    for (const linkKey of keys) {
      const partition = linkPartition(role, linkKey);
      const entries = await linkEntries.listAll(records, { workspace, partition });
      for (const { value } of entries) if (value.contentId !== except) ids.add(value.contentId);
    }
    const found = await Promise.all([...ids].sort().map((id) => extractions.find(workspace, id)));
    return found.filter((one): one is SourcedExtraction => one !== null);
  };

  const compute = async (workspace: string, contentId: string): Promise<Finding[]> => {
    const invoice = await extractions.find(workspace, contentId);
    if (!invoice || !isInvoiceType(invoice.extraction.type)) return [];
    const keys = linkKeys(invoice.extraction);
    const contracts = await partners({ workspace, role: 'contract', keys, except: contentId });
    const sameNumber = await partners({
      workspace,
      role: 'invoice',
      keys: keys.filter(isDuplicateKey),
      except: contentId,
    });
    return reconcileInvoice({ invoice, contracts, sameNumber }).findings;
  };

  const toWrite = (
    workspace: string,
    finding: Finding,
    known: Versioned<FindingRecord> | null,
  ): Write | null => {
    const now = clock.now().toISOString();
    const before = known?.value;
    if (before && isSame(before, finding)) return null;
    const sameAmount =
      before?.amount.value === finding.amount.value && before.amount.currency === finding.amount.currency;
    const amountVersion = before ? before.amountVersion + (sameAmount ? 0 : 1) : 1;
    return findingRecords.put(
      workspace,
      { ...finding, amountVersion, createdAt: before?.createdAt ?? now, updatedAt: now },
      conditionOn(known),
    );
  };

  return {
    handle: async ({ event }) => {
      const { workspace } = event;
      const { contentId } = event.data;
      const known = await findingRecords.listAll(records, { workspace, partition: contentId });
      const findings = await compute(workspace, contentId);
      const current = new Set(findings.map((finding) => finding.id));
      const gone = known.filter(({ value }) => !current.has(value.id) && value.status !== 'withdrawn');
      const writes = [
        ...findings.map((finding) =>
          toWrite(workspace, finding, known.find(({ value }) => value.id === finding.id) ?? null),
        ),
        ...gone.map((one) => toWrite(workspace, withdraw(one.value), one)),
      ].filter((write): write is Write => write !== null);
      if (writes.length > lastSlice)
        await commitInSlices(records, writes.splice(0, writes.length - lastSlice));
      return {
        writes,
        events: [{ type: 'reconciliation.completed', data: { contentId, findingCount: findings.length } }],
      };
    },
  };
};
