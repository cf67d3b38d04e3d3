import { extractionSummaries, summaryPlace } from '@assay/core/documents';
import type { NewEvent } from '@assay/core/events';
import { isInvoiceType } from '@assay/core/reconciliation';
import type { Command } from 'commander';
import { printFindings } from '../output/print-findings.ts';
import { createProgressBar } from '../output/progress-bar.ts';
import { printJson } from '../output/terminal.ts';
import { type CommandContext, toAction } from './command-context.ts';
import { listDocuments } from './list-documents.ts';
import { listFindings } from './list-findings.ts';
import { nameContents } from './name-contents.ts';
import { withHome } from './with-home.ts';

const run = async ({ config, json }: CommandContext): Promise<void> =>
  withHome(config, async (home, signal) => {
    const { workspace } = config;
    home.start();
    await home.drain({ signal });
    const contentIds = new Set((await listDocuments(home)).map((document) => document.contentId));
    const events: NewEvent[] = [];
    for (const contentId of contentIds) {
      const summary = await extractionSummaries.find(home.records, workspace, summaryPlace(contentId));
      if (summary && isInvoiceType(summary.value.type))
        events.push({ type: 'reconciliation.requested', data: { contentId } });
    }
    const bar = createProgressBar({ label: 'checking', total: events.length, quiet: json });
    if (events.length > 0) await home.commit({ workspace, writes: [], events });
    await home.drain({
      signal,
      onLook: async () => {
        const { waiting, claimed } = await home.queue.stats('reconcile-invoice');
        bar.update(Math.max(0, events.length - waiting - claimed));
      },
    });
    bar.stop();
    const findings = await listFindings(home);
    if (json) printJson({ checked: events.length, findings: findings.length });
    else printFindings({ findings, names: await nameContents(home) });
  });

export const reconcileCommand = (program: Command): void => {
  program
    .command('reconcile')
    .description('Compare every invoice with its contract and the other invoices again')
    .action(toAction(run));
};
