import { rejectError } from '@assay/core';
import { Role, roles } from '@assay/core/access';
import { createKeyRoute, listKeysRoute, revokeKeyRoute } from '@assay/http-api/routes';
import { type Command, Option } from 'commander';
import { printTable } from '../output/print-table.ts';
import { paint, printJson, printLine, printNote, toPlainText } from '../output/terminal.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';

type CreateOptions = { role: string; name: string; platform?: boolean; expires?: string };

const toTime = (text: string): string => {
  const ms = Date.parse(text);
  if (!Number.isNaN(ms)) return new Date(ms).toISOString();
  throw rejectError('config.invalid', `--expires is "${text}": give a date such as 2027-01-31.`);
};

const create = async ({ config, json }: CommandContext, options: CreateOptions): Promise<void> =>
  withService(config, async ({ client }) => {
    const { key, secret } = await client.call(createKeyRoute, {
      body: {
        role: Role.parse(options.role),
        name: options.name,
        scope: options.platform ? 'platform' : 'workspace',
        expiresAt: options.expires ? toTime(options.expires) : null,
      },
    });
    if (json) return printJson({ ...key, secret });
    printNote(`A ${key.role} of ${key.workspace ?? 'the whole platform'}. The key is shown this once:`);
    printLine(secret);
  });

const list = async ({ config, json }: CommandContext, options: { platform?: boolean }): Promise<void> =>
  withService(config, async ({ client }) => {
    const scope = options.platform ? 'platform' : 'workspace';
    const { items } = await client.call(listKeysRoute, { query: { scope } });
    if (json) return printJson(items);
    if (items.length === 0) return printLine('No keys yet: make one with "assay keys create".');
    printTable({
      rows: items,
      columns: [
        { title: 'ID', value: (row) => row.id },
        { title: 'NAME', value: (row) => toPlainText(row.name), maxWidth: 30 },
        { title: 'ROLE', value: (row) => row.role },
        { title: 'WORKSPACE', value: (row) => row.workspace ?? '(all)' },
        { title: 'MADE', value: (row) => row.createdAt },
        { title: 'ENDS', value: (row) => row.expiresAt ?? '–' },
        { title: 'REVOKED', value: (row) => (row.revokedAt ? paint('red', row.revokedAt) : '–') },
      ],
    });
  });

const revoke = async ({ config, json }: CommandContext, id: string): Promise<void> =>
  withService(config, async ({ client }) => {
    await client.call(revokeKeyRoute, { params: { id } });
    if (json) printJson({ revoked: id });
    else printLine(`Revoked ${id}: it opens nothing any more.`);
  });

export const keysCommand = (program: Command): void => {
  const group = program.command('keys').description('Who may talk to the server, and as what');
  group
    .command('create')
    .description('Make a key and show it, this once')
    .addOption(new Option('--role <role>', 'what it may do').choices([...roles]).makeOptionMandatory())
    .option('--name <name>', 'what people call it', 'made on the command line')
    .option('--platform', 'for all workspaces instead of this one')
    .option('--expires <date>', 'when it ends, such as 2027-01-31')
    .addHelpText('after', '\nExample:\n  $ assay keys create --role operator --name "mail gateway"')
    .action(toAction(create));
  group
    .command('list')
    .description('The keys of the workspace, without their secrets')
    .option('--platform', 'those of the platform')
    .action(toAction(list));
  group.command('revoke').description('End a key at once').argument('<id>').action(toAction(revoke));
};
