import { listAuditRoute } from '@assay/http-api/routes';
import type { Command } from 'commander';
import { printTable } from '../output/print-table.ts';
import { printJson, printLine } from '../output/terminal.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';

const run = async ({ config, json }: CommandContext, options: { day?: string }): Promise<void> =>
  withService(config, async ({ client }) => {
    const day = options.day ?? new Date().toISOString().slice(0, 10);
    const rows = await Array.fromAsync(client.listAll(listAuditRoute, { query: { day, limit: 500 } }));
    if (json) return printJson(rows);
    if (rows.length === 0) return printLine(`Nothing was done on ${day}.`);
    printTable({
      rows,
      columns: [
        { title: 'AT', value: (row) => row.at },
        { title: 'WHO', value: (row) => row.actor },
        { title: 'DID', value: (row) => row.action },
        { title: 'TO', value: (row) => row.target },
      ],
    });
  });

export const auditCommand = (program: Command): void => {
  program
    .command('audit')
    .description('Who did what to which id')
    .option('--day <date>', 'a day in UTC such as 2026-03-31; today if not given')
    .action(toAction(run));
};
