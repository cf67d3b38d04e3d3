import type { FindingOutput } from '@assay/core/reconciliation';
import { totalsByCurrency } from './money-totals.ts';
import { printTable } from './print-table.ts';
import { paint, printLine, toPlainText } from './terminal.ts';

const severityColours = { high: 'red', medium: 'yellow', low: 'dim' } as const;

/** A table of findings and what is at stake in all. */
export const printFindings = (options: {
  findings: readonly FindingOutput[];
  names: ReadonlyMap<string, string>;
}): void => {
  const { findings, names } = options;
  if (findings.length === 0) {
    printLine('No open findings.');
    return;
  }
  printTable({
    rows: findings,
    columns: [
      { title: 'ID', value: (row) => row.id },
      { title: 'KIND', value: (row) => paint(severityColours[row.severity], row.kind), maxWidth: 40 },
      { title: 'AT STAKE', value: (row) => `${row.amount.value} ${row.amount.currency}`, align: 'right' },
      {
        title: 'INVOICE',
        value: (row) => toPlainText(names.get(row.invoice) ?? row.invoice.slice(0, 12)),
        maxWidth: 34,
      },
      { title: 'ARITHMETIC', value: (row) => toPlainText(row.arithmetic), maxWidth: 56 },
    ],
  });
  printLine(
    `\n${findings.length} findings, at stake: ${totalsByCurrency(findings.map((finding) => finding.amount)).join(', ')}`,
  );
};
