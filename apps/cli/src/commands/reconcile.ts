import { requestReconciliationRoute } from '@assay/http-api/routes';
import type { Command } from 'commander';
import { printFindings } from '../output/print-findings.ts';
import { printJson } from '../output/terminal.ts';
import { listFindings } from '../service/list-all.ts';
import { nameContents } from '../service/name-contents.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';

const run = async ({ config, json }: CommandContext): Promise<void> =>
  withService(config, async ({ client, work }, signal) => {
    await work({ signal });
    const { requested } = await client.call(requestReconciliationRoute, {});
    await work({ signal });
    const findings = await listFindings(client);
    if (json) printJson({ checked: requested, findings: findings.length });
    else printFindings({ findings, names: await nameContents(client) });
  });

export const reconcileCommand = (program: Command): void => {
  program
    .command('reconcile')
    .description('Compare every invoice with its contract and the other invoices again')
    .action(toAction(run));
};
