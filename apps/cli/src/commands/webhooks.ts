import { WebhookTypes } from '@assay/core/webhooks';
import {
  createWebhookRoute,
  enableWebhookRoute,
  listWebhooksRoute,
  removeWebhookRoute,
  rotateWebhookSecretRoute,
} from '@assay/http-api/routes';
import { type Command, Option } from 'commander';
import { printTable } from '../output/print-table.ts';
import { paint, printJson, printLine, printNote, toPlainText } from '../output/terminal.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';

type CreateOptions = { description: string; types?: string[] };

const create = async ({ config, json }: CommandContext, url: string, options: CreateOptions): Promise<void> =>
  withService(config, async ({ client }) => {
    const { webhook, secret } = await client.call(createWebhookRoute, {
      body: {
        url,
        description: options.description,
        types: options.types ? WebhookTypes.parse(options.types) : null,
      },
    });
    if (json) return printJson({ ...webhook, secret });
    printNote(`${webhook.id} is told of what happens from now on. Its secret is shown this once:`);
    printLine(secret);
  });

const list = async ({ config, json }: CommandContext): Promise<void> =>
  withService(config, async ({ client }) => {
    const { items } = await client.call(listWebhooksRoute);
    if (json) return printJson(items);
    if (items.length === 0) return printLine('No webhooks yet: see "assay webhooks create --help".');
    printTable({
      rows: items,
      columns: [
        { title: 'ID', value: (row) => row.id },
        { title: 'URL', value: (row) => toPlainText(row.url), maxWidth: 40 },
        { title: 'DESCRIPTION', value: (row) => toPlainText(row.description), maxWidth: 20 },
        { title: 'TYPES', value: (row) => row.types?.join(',') ?? '(all)', maxWidth: 30 },
        { title: 'CHANGE', value: (row) => String(row.lastSeq), align: 'right' },
        { title: 'DELIVERED', value: (row) => row.lastDeliveredAt ?? '–' },
        {
          title: 'STATE',
          value: (row) => {
            if (!row.enabled) return paint('red', `disabled (${row.disabledReason})`);
            return row.failure ? paint('yellow', `${row.failure.code} (${row.failure.count})`) : 'enabled';
          },
        },
      ],
    });
  });

const remove = async ({ config, json }: CommandContext, id: string): Promise<void> =>
  withService(config, async ({ client }) => {
    await client.call(removeWebhookRoute, { params: { id } });
    if (json) printJson({ removed: id });
    else printLine(`Removed ${id}.`);
  });

const enable = async ({ config, json }: CommandContext, id: string): Promise<void> =>
  withService(config, async ({ client }) => {
    const webhook = await client.call(enableWebhookRoute, { params: { id } });
    if (json) printJson(webhook);
    else printLine(`${id} goes on after change ${webhook.lastSeq}.`);
  });

const rotate = async ({ config, json }: CommandContext, id: string): Promise<void> =>
  withService(config, async ({ client }) => {
    const { secret } = await client.call(rotateWebhookSecretRoute, { params: { id } });
    if (json) return printJson({ id, secret });
    printNote('For 24 hours the secret before signs too. The new one is shown this once:');
    printLine(secret);
  });

export const webhooksCommand = (program: Command): void => {
  const group = program.command('webhooks').description('Who is told of changes by the server');
  group.command('list').description('How far each is, and what fails').action(toAction(list));
  group
    .command('create')
    .description('Post changes to an address from now on, and show the secret of its signatures, this once')
    .argument('<url>')
    .option('--description <text>', 'what people call it', '')
    .addOption(
      new Option('--types <type...>', 'only changes of these types').choices(WebhookTypes.element.options),
    )
    .addHelpText(
      'after',
      '\nExample:\n  $ assay webhooks create https://erp.example.com/assay --types reconciliation.completed',
    )
    .action(toAction(create));
  group.command('remove').description('Remove one').argument('<id>').action(toAction(remove));
  group
    .command('enable')
    .description('Let one that was given up go on where it stopped')
    .argument('<id>')
    .action(toAction(enable));
  group.command('rotate').description('Make a new secret').argument('<id>').action(toAction(rotate));
};
