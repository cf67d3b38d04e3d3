import { resolve } from 'node:path';
import { createBackupRoute } from '@assay/http-api/routes';
import type { Command } from 'commander';
import { printJson, printLine } from '../output/terminal.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';

const run = async ({ config, json }: CommandContext, options: { out?: string }): Promise<void> =>
  withService(config, async ({ client }, signal) => {
    const body = options.out === undefined ? {} : { path: resolve(options.out) };
    const backup = await client.call(createBackupRoute, { body, signal });
    if (json) return printJson(backup);
    const megabytes = (backup.byteCount / 1e6).toFixed(1);
    printLine(`${backup.blobCount} files, ${megabytes} MB in ${backup.path}`);
    printLine('It holds passwords and documents: keep it where only you can read it.');
  });

export const backupCommand = (program: Command): void => {
  program
    .command('backup')
    .description('Copy everything to another folder, while the server works')
    .option('-o, --out <folder>', 'a folder that does not exist yet')
    .addHelpText(
      'after',
      '\nExamples:\n  $ assay backup --out /mnt/safe/assay-march\n  $ assay restore /mnt/safe/assay-march --data .assay',
    )
    .action(toAction(run));
};
