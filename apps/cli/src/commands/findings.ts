import { rejectError } from '@assay/core';
import { findingRecords, toFindingOutput } from '@assay/core/reconciliation';
import type { Command } from 'commander';
import { printFindings } from '../output/print-findings.ts';
import { paint, printJson, printJsonLine, printLine, toPlainText } from '../output/terminal.ts';
import { type CommandContext, toAction } from './command-context.ts';
import { listFindings } from './list-findings.ts';
import { nameContents } from './name-contents.ts';
import { withHome } from './with-home.ts';

const list = async ({ config, json }: CommandContext, options: { jsonl?: boolean }): Promise<void> =>
  withHome(config, async (home) => {
    const findings = await listFindings(home);
    if (options.jsonl) for (const finding of findings) printJsonLine(toFindingOutput(finding));
    else if (json) printJson(findings.map(toFindingOutput));
    else printFindings({ findings, names: await nameContents(home) });
  });

const show = async ({ config, json }: CommandContext, id: string): Promise<void> =>
  withHome(config, async (home) => {
    const { items } = await findingRecords.listByIndex(home.records, {
      workspace: config.workspace,
      index: 'id',
      partition: id,
      limit: 1,
    });
    const finding = items[0]?.value;
    if (!finding)
      throw rejectError(
        'finding.not-found',
        `There is no finding "${id}": "assay findings list" names those there are.`,
      );
    if (json) return printJson(toFindingOutput(finding));
    const names = await nameContents(home);
    printLine(
      `${paint('bold', finding.kind)}  ${finding.amount.value} ${finding.amount.currency}  ${finding.severity}, ${finding.status}`,
    );
    printLine(toPlainText(finding.summary));
    printLine(toPlainText(finding.arithmetic));
    for (const one of finding.evidence) {
      printLine(
        `  ${one.side.padEnd(14)} ${toPlainText(names.get(one.contentId) ?? one.contentId)}, page ${one.page}: “${toPlainText(one.quote)}”`,
      );
    }
  });

export const findingsCommand = (program: Command): void => {
  const group = program.command('findings').description('What the checks say about the documents');
  group
    .command('list')
    .description('Open findings, the most money first')
    .option('--jsonl', 'one JSON object a line')
    .addHelpText('after', '\nExample:\n  $ assay findings list --jsonl | jq -r .arithmetic')
    .action(toAction(list));
  group.command('show').description('One finding with its evidence').argument('<id>').action(toAction(show));
};
