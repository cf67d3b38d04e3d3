import { toFindingOutput } from '@assay/core/reconciliation';
import { getFindingRoute } from '@assay/http-api/routes';
import type { Command } from 'commander';
import { printFindings } from '../output/print-findings.ts';
import { paint, printJson, printJsonLine, printLine, toPlainText } from '../output/terminal.ts';
import { listFindings } from '../service/list-all.ts';
import { nameContents } from '../service/name-contents.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';

const list = async ({ config, json }: CommandContext, options: { jsonl?: boolean }): Promise<void> =>
  withService(config, async ({ client }) => {
    const findings = await listFindings(client);
    if (options.jsonl) for (const finding of findings) printJsonLine(toFindingOutput(finding));
    else if (json) printJson(findings.map(toFindingOutput));
    else printFindings({ findings, names: await nameContents(client) });
  });

const show = async ({ config, json }: CommandContext, id: string): Promise<void> =>
  withService(config, async ({ client }) => {
    const finding = await client.call(getFindingRoute, { params: { id } });
    if (json) return printJson(toFindingOutput(finding));
    const names = await nameContents(client);
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
