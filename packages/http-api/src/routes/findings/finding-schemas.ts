import { FindingRecord } from '@assay/core/reconciliation';

/** A finding in a list, in the order of keys that other programs read (`assay findings list --json`). */
export const ListedFinding = FindingRecord.pick({
  id: true,
  kind: true,
  severity: true,
  invoice: true,
  contract: true,
  line: true,
  amount: true,
  evidence: true,
  arithmetic: true,
  status: true,
});

/** One finding with all that is known of it. */
export const ShownFinding = ListedFinding.extend(
  FindingRecord.pick({
    summary: true,
    confidence: true,
    amountVersion: true,
    createdAt: true,
    updatedAt: true,
  }).shape,
);
