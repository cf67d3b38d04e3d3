import type { Finding, Money } from './finding.ts';

/** A finding as other programs read it, one JSON object per line. */
export type FindingOutput = Pick<
  Finding,
  'id' | 'kind' | 'severity' | 'invoice' | 'contract' | 'line' | 'evidence' | 'arithmetic' | 'status'
> & { amount: Money };

export const toFindingOutput = (finding: FindingOutput): FindingOutput => ({
  id: finding.id,
  kind: finding.kind,
  severity: finding.severity,
  invoice: finding.invoice,
  contract: finding.contract,
  line: finding.line,
  amount: { value: finding.amount.value, currency: finding.amount.currency },
  evidence: finding.evidence,
  arithmetic: finding.arithmetic,
  status: finding.status,
});
