import { rejectError } from '@assay/core';
import { queueDeclarations } from '@assay/core/jobs';
import type { DeadJob } from '@assay/core/ports';
import type { Command } from 'commander';
import type { Home } from '../compose.ts';
import { printTable } from '../output/print-table.ts';
import { printJson, printLine } from '../output/terminal.ts';
import { type CommandContext, toAction } from './command-context.ts';
import { withHome } from './with-home.ts';

const list = async ({ config, json }: CommandContext): Promise<void> =>
  withHome(config, async (home) => {
    const rows = await Promise.all(
      queueDeclarations().map(async ({ name }) => ({ job: name, ...(await home.queue.stats(name)) })),
    );
    if (json) return printJson(rows);
    printTable({
      rows,
      columns: [
        { title: 'JOB', value: (row) => row.job },
        { title: 'WAITING', value: (row) => String(row.waiting), align: 'right' },
        { title: 'DELAYED', value: (row) => String(row.delayed), align: 'right' },
        { title: 'IN HAND', value: (row) => String(row.claimed), align: 'right' },
        { title: 'DEAD', value: (row) => String(row.dead), align: 'right' },
      ],
    });
  });

const listDead = async (home: Home): Promise<DeadJob[]> => {
  const dead: DeadJob[] = [];
  for (const { name } of queueDeclarations()) {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof home.queue.listDead>> = await home.queue.listDead({
        queue: name,
        cursor,
      });
      dead.push(...page.items);
      cursor = page.cursor;
    } while (cursor);
  }
  return dead;
};

const dead = async ({ config, json }: CommandContext): Promise<void> =>
  withHome(config, async (home) => {
    const rows = await listDead(home);
    if (json) return printJson(rows);
    if (rows.length === 0) return printLine('No dead jobs.');
    printTable({
      rows,
      columns: [
        { title: 'ID', value: (row) => row.id },
        { title: 'JOB', value: (row) => row.queue },
        { title: 'DIED', value: (row) => row.diedAt },
        { title: 'TRIES', value: (row) => String(row.receiveCount), align: 'right' },
        { title: 'REASON', value: (row) => row.reason ?? 'its process died' },
      ],
    });
  });

const redrive = async ({ config, json }: CommandContext, ids: string[]): Promise<void> =>
  withHome(config, async (home, signal) => {
    let count = 0;
    for (const { name } of queueDeclarations()) {
      const own = ids.filter((id) => id.endsWith(`:${name}`));
      if (ids.length > 0 && own.length === 0) continue;
      count += await home.queue.redrive({ queue: name, ...(own.length > 0 && { ids: own }) });
    }
    if (ids.length > 0 && count === 0) {
      throw rejectError(
        'job.not-found',
        'None of these is a dead job: "assay jobs dead" names those there are.',
      );
    }
    home.start();
    await home.drain({ signal });
    if (json) printJson({ redriven: count });
    else printLine(`${count} jobs redriven.`);
  });

export const jobsCommand = (program: Command): void => {
  const group = program.command('jobs').description('The queues of the jobs');
  group.command('list').description('How many wait, are in hand, or died').action(toAction(list));
  group.command('dead').description('Jobs that used up their attempts, and why').action(toAction(dead));
  group
    .command('redrive')
    .description('Try dead jobs again (all, or those named)')
    .argument('[id...]')
    .action(toAction(redrive));
};
