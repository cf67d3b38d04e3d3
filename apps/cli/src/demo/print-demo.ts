import { basename } from 'node:path';
import type { ListedDocument } from '@assay/core/documents';
import type { FindingOutput } from '@assay/core/reconciliation';
import { printFindings } from '../output/print-findings.ts';
import { printTable } from '../output/print-table.ts';
import { paint, printLine, toPlainText } from '../output/terminal.ts';
import type { Score } from './score-findings.ts';

const title = (text: string): void => printLine(`\n${paint('bold', text)}`);

const groupNames = { open: 'layouts the rules were written on', 'held-out': 'layouts held out' } as const;

/** What the demo found, against what was planted. */
export const printDemo = (options: {
  documents: readonly ListedDocument[];
  findings: readonly FindingOutput[];
  scores: readonly Score[];
}): void => {
  const { documents, findings, scores } = options;
  const names = new Map(documents.map((document) => [document.contentId, basename(document.name)]));
  title('Findings');
  printFindings({ findings, names });

  title('Against the planted truth');
  printTable({
    rows: scores,
    columns: [
      { title: 'LAYOUTS', value: (row) => groupNames[row.group] },
      { title: 'PLANTED', value: (row) => String(row.planted), align: 'right' },
      { title: 'FOUND', value: (row) => String(row.found), align: 'right' },
      { title: 'MISSED', value: (row) => String(row.missed.length), align: 'right' },
      { title: 'FALSE', value: (row) => String(row.falseFindings.length), align: 'right' },
    ],
  });
  for (const missed of scores.flatMap((score) => score.missed)) {
    printLine(
      `  missed: ${missed.kind} in ${missed.invoiceFile}, ${missed.amount.value} ${missed.amount.currency}`,
    );
  }
  for (const wrong of scores.flatMap((score) => score.falseFindings)) {
    printLine(
      `  false: ${wrong.kind} in ${names.get(wrong.invoice) ?? wrong.invoice}, ${wrong.amount.value} ${wrong.amount.currency}`,
    );
  }

  const refused = documents.filter((document) => document.state === 'failed');
  if (refused.length > 0) title('Refused, each with its reason');
  for (const document of refused) {
    printLine(`  ${toPlainText(basename(document.name))}: ${document.problems[0]?.message ?? ''}`);
  }
  const incomplete = documents.filter((document) => document.state === 'incomplete');
  if (incomplete.length > 0) title('Read, but not said to be complete');
  for (const document of incomplete) {
    printLine(
      `  ${toPlainText(basename(document.name))}: ${document.problems.map((problem) => problem.code).join(', ')}`,
    );
  }
};
