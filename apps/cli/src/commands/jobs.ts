import { rejectError } from '@assay/core';
import { listDeadJobsRoute, listJobsRoute, redriveJobsRoute } from '@assay/http-api/routes';
import type { Command } from 'commander';
import { printTable } from '../output/print-table.ts';
import { printJson, printLine } from '../output/terminal.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';

const list = async ({ config, json }: CommandContext): Promise<void> =>
  withService(config, async ({ client }) => {
    const { queues } = await client.call(listJobsRoute, {});
    const rows = queues.map(({ name, ...counts }) => ({ job: name, ...counts }));
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

const dead = async ({ config, json }: CommandContext): Promise<void> =>
  withService(config, async ({ client }) => {
    const rows = await Array.fromAsync(client.listAll(listDeadJobsRoute, { query: { limit: 500 } }));
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
  withService(config, async ({ client, work }, signal) => {
    const { redriven } = await client.call(redriveJobsRoute, { body: ids.length > 0 ? { ids } : {} });
    if (ids.length > 0 && redriven === 0) {
      throw rejectError(
        'job.not-found',
        'None of these is a dead job: "assay jobs dead" names those there are.',
      );
    }
    await work({ signal });
    if (json) printJson({ redriven });
    else printLine(`${redriven} jobs redriven.`);
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
