import { ScheduleAction } from '@assay/core/schedules';
import {
  listPlatformSchedulesRoute,
  listSchedulesRoute,
  putPlatformScheduleRoute,
  putScheduleRoute,
  removePlatformScheduleRoute,
  removeScheduleRoute,
} from '@assay/http-api/routes';
import { type Command, Option } from 'commander';
import { printTable } from '../output/print-table.ts';
import { printJson, printLine } from '../output/terminal.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';

type PutOptions = { cron: string; timeZone: string; action: string; platform?: boolean; disabled?: boolean };

const put = async ({ config, json }: CommandContext, name: string, options: PutOptions): Promise<void> =>
  withService(config, async ({ client }) => {
    const schedule = await client.call(options.platform ? putPlatformScheduleRoute : putScheduleRoute, {
      params: { name },
      body: {
        cron: options.cron,
        timeZone: options.timeZone,
        action: ScheduleAction.parse(options.action),
        enabled: options.disabled !== true,
      },
    });
    if (json) printJson(schedule);
    else printLine(`${name}: ${schedule.action}, next at ${schedule.nextAt ?? 'never (disabled)'}`);
  });

const list = async ({ config, json }: CommandContext, options: { platform?: boolean }): Promise<void> =>
  withService(config, async ({ client }) => {
    const { items } = await client.call(
      options.platform ? listPlatformSchedulesRoute : listSchedulesRoute,
      {},
    );
    if (json) return printJson(items);
    if (items.length === 0) return printLine('No schedules yet: see "assay schedules put --help".');
    printTable({
      rows: items,
      columns: [
        { title: 'NAME', value: (row) => row.name },
        { title: 'ACTION', value: (row) => row.action },
        { title: 'CRON', value: (row) => row.cron },
        { title: 'TIME ZONE', value: (row) => row.timeZone },
        { title: 'NEXT', value: (row) => row.nextAt ?? '–' },
        { title: 'LAST', value: (row) => row.lastEndedAt ?? '–' },
        { title: 'OUTCOME', value: (row) => row.lastOutcome?.code ?? row.lastOutcome?.status ?? '–' },
        { title: 'MISSED', value: (row) => String(row.missedCount), align: 'right' },
        { title: 'SKIPPED', value: (row) => String(row.skippedCount), align: 'right' },
      ],
    });
  });

const remove = async (
  { config, json }: CommandContext,
  name: string,
  options: { platform?: boolean },
): Promise<void> =>
  withService(config, async ({ client }) => {
    await client.call(options.platform ? removePlatformScheduleRoute : removeScheduleRoute, {
      params: { name },
    });
    if (json) printJson({ removed: name });
    else printLine(`Removed ${name}.`);
  });

export const schedulesCommand = (program: Command): void => {
  const group = program.command('schedules').description('What the server does by the clock');
  const platform = ['--platform', 'of the platform (backups) instead of the workspace'] as const;
  group
    .command('list')
    .description('With their next times')
    .option(...platform)
    .action(toAction(list));
  group
    .command('put')
    .description('Make one, or change it')
    .argument('<name>')
    .requiredOption('--cron <expression>', 'minute, hour, day, month, weekday')
    .option('--time-zone <zone>', 'an IANA name', 'UTC')
    .addOption(
      new Option('--action <action>', 'what it does').choices(ScheduleAction.options).makeOptionMandatory(),
    )
    .option('--disabled', 'keep it without running it')
    .option(...platform)
    .addHelpText(
      'after',
      '\nExample:\n  $ assay schedules put nightly --platform --action back-up --cron "30 2 * * *" --time-zone Europe/Berlin',
    )
    .action(toAction(put));
  group
    .command('remove')
    .description('Remove one')
    .argument('<name>')
    .option(...platform)
    .action(toAction(remove));
};
