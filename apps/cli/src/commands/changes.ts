import process from 'node:process';
import type { Change } from '@assay/core/changes';
import { listChangesRoute } from '@assay/http-api/routes';
import type { Command } from 'commander';
import { printJsonLine, printLine } from '../output/terminal.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';

type ChangesOptions = { after?: string; follow?: boolean };

const waitMs = 20_000;
const pageSize = 500;

const print = (change: Change, json: boolean): void => {
  const data = Object.entries(change.data).map(([name, value]) => `${name}=${value}`);
  if (json) printJsonLine(change);
  else printLine(`${change.seq}  ${change.at}  ${change.type}  ${data.join(' ')}`);
};

const run = async ({ config, json }: CommandContext, options: ChangesOptions): Promise<void> =>
  withService(config, async ({ client }, signal) => {
    let after: number | 'latest' = options.after === undefined ? 0 : Number(options.after);
    for (;;) {
      const page: { items: Change[]; next: number } = await client.call(listChangesRoute, {
        query: { after, limit: pageSize, ...(options.follow && { waitMs }) },
        signal,
      });
      for (const change of page.items) print(change, json || !process.stdout.isTTY);
      after = page.next;
      if (page.items.length < pageSize && !options.follow) return;
    }
  });

export const changesCommand = (program: Command): void => {
  program
    .command('changes')
    .description('What happened, oldest first, as a feed that a program can follow')
    .option('--after <number>', 'only what came after this one')
    .option('-f, --follow', 'go on as things happen')
    .action(toAction(run));
};
