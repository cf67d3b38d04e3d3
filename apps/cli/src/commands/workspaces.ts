import { createWorkspaceRoute, listWorkspacesRoute } from '@assay/http-api/routes';
import type { Command } from 'commander';
import { printTable } from '../output/print-table.ts';
import { printJson, printLine } from '../output/terminal.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';

const create = async ({ config, json }: CommandContext, name: string): Promise<void> =>
  withService(config, async ({ client }) => {
    const workspace = await client.call(createWorkspaceRoute, { body: { name } });
    if (json) printJson(workspace);
    else printLine(`Workspace ${name}: choose it with --workspace ${name}.`);
  });

const list = async ({ config, json }: CommandContext): Promise<void> =>
  withService(config, async ({ client }) => {
    const { items } = await client.call(listWorkspacesRoute, {});
    if (json) return printJson(items);
    printTable({
      rows: items,
      columns: [
        { title: 'WORKSPACE', value: (row) => row.name },
        { title: 'MADE', value: (row) => row.createdAt },
      ],
    });
  });

export const workspacesCommand = (program: Command): void => {
  const group = program
    .command('workspaces')
    .description('Rooms that see nothing of each other: documents, findings, keys, passwords');
  group.command('list').description('Those there are').action(toAction(list));
  group.command('create').description('Make one').argument('<name>').action(toAction(create));
};
