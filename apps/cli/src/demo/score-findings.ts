import type { FindingOutput } from '@assay/core/reconciliation';
import type { Truth, TruthFinding } from '@assay/samples';

export type Group = TruthGroup['group'];
type TruthGroup = Truth['documents'][number];

export type Score = {
  group: Group;
  planted: number;
  found: number;
  missed: TruthFinding[];
  /** Findings that no planted fault explains. */
  falseFindings: FindingOutput[];
};

const groups: readonly Group[] = ['open', 'held-out'];

/**
 * Compares findings with the planted faults, the two halves of the layouts apart. A fault counts as found only when
 * kind, invoice and the exact amount agree; each finding explains one fault at most.
 */
export const scoreFindings = (options: {
  findings: readonly FindingOutput[];
  truth: Truth;
  /** Content ids of the files by name. */
  contentIds: ReadonlyMap<string, string>;
}): Score[] => {
  const { findings, truth, contentIds } = options;
  const groupOfFile = new Map(truth.documents.map((document) => [document.file, document.group]));
  const groupOfContent = new Map(
    truth.documents.map((document) => [contentIds.get(document.file) ?? document.file, document.group]),
  );
  const unexplained = new Set(findings);
  const missed: TruthFinding[] = [];
  for (const planted of truth.findings) {
    const match = [...unexplained].find(
      (finding) =>
        finding.kind === planted.kind &&
        finding.invoice === contentIds.get(planted.invoiceFile) &&
        finding.amount.value === planted.amount.value &&
        finding.amount.currency === planted.amount.currency,
    );
    if (match) unexplained.delete(match);
    else missed.push(planted);
  }
  return groups.map((group) => {
    const planted = truth.findings.filter((finding) => groupOfFile.get(finding.invoiceFile) === group).length;
    const ownMissed = missed.filter((finding) => groupOfFile.get(finding.invoiceFile) === group);
    return {
      group,
      planted,
      found: planted - ownMissed.length,
      missed: ownMissed,
      falseFindings: [...unexplained].filter(
        (finding) => (groupOfContent.get(finding.invoice) ?? 'open') === group,
      ),
    };
  });
};
