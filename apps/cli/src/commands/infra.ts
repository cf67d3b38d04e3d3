import process from 'node:process';
import type { InfraStep } from '@assay/adapters-aws';
import { openDeployment } from '@assay/server/aws';
import type { Command } from 'commander';
import type { Config } from '../config.ts';
import { printTable } from '../output/print-table.ts';
import { paint, printJson, printLine } from '../output/terminal.ts';
import { type CommandContext, toAction } from './command-context.ts';

type InfraOptions = { plan?: boolean; destroy?: boolean };
type Work = 'plan' | 'create' | 'destroy' | 'planDestroy';

const colours = {
  create: 'green',
  update: 'yellow',
  keep: 'dim',
  delete: 'yellow',
  fail: 'red',
} as const satisfies Record<InfraStep['action'], string>;

const takeSteps = async (config: Config, work: Work): Promise<InfraStep[]> => {
  const { createAwsInfra } = await import('@assay/adapters-aws');
  const { deployment, clients, clock, close } = await openDeployment(config);
  try {
    return await createAwsInfra({ deployment, clients, clock })[work]();
  } finally {
    close();
  }
};

const countSteps = (steps: readonly InfraStep[]): string =>
  [...Map.groupBy(steps, ({ action }) => action)]
    .map(([action, taken]) => `${taken.length} ${action}`)
    .join(', ');

const run = async ({ config, json }: CommandContext, work: Work): Promise<void> => {
  const steps = await takeSteps(config, work);
  if (json) printJson(steps);
  else {
    printTable({
      rows: steps,
      columns: [
        { title: 'ACTION', value: ({ action }) => paint(colours[action], action) },
        { title: 'KIND', value: ({ kind }) => kind },
        { title: 'NAME', value: ({ name }) => name, maxWidth: 80 },
        // A reason that is cut off mends nothing.
        { title: 'WHY', value: ({ why }) => why ?? '', maxWidth: Number.POSITIVE_INFINITY },
      ],
    });
    printLine(`${work.startsWith('plan') ? 'To do' : 'Done'}: ${countSteps(steps)}`);
  }
  if (steps.some(({ action }) => action === 'fail')) process.exitCode = 1;
};

const workOf = ({ plan, destroy }: InfraOptions): Work => {
  if (destroy) return plan ? 'planDestroy' : 'destroy';
  return plan ? 'plan' : 'create';
};

export const infraCommand = (program: Command): void => {
  const infra = program
    .command('infra')
    .description('Make or delete the buckets, tables, queues and other resources that "--home aws" needs');
  infra
    .command('create')
    .description('Make what is missing and mend what differs; what is as it should be is not touched')
    .option('--plan', 'only say what would be done')
    .option('--destroy', 'delete everything instead, if no bucket, table or queue holds anything')
    .action(toAction((context, options: InfraOptions) => run(context, workOf(options))));
  infra
    .command('plan')
    .description('Say what "create" would do')
    .action(toAction((context) => run(context, 'plan')));
  infra
    .command('destroy')
    .description('Delete everything, if no bucket, table or queue holds anything')
    .option('--plan', 'only say what would be done')
    .action(
      toAction((context, { plan }: InfraOptions) =>
        run(context, workOf({ destroy: true, plan: plan === true })),
      ),
    );
};
