import process from 'node:process';
import { restoreBackup } from '@assay/adapters-local';
import { rejectError } from '@assay/core';
import type { Command } from 'commander';
import { printJson, printLine } from '../output/terminal.ts';
import { type CommandContext, toAction } from './command-context.ts';

const run = async ({ config, json }: CommandContext, backup: string): Promise<void> => {
  if (config.home !== 'local') {
    throw rejectError(
      'restore.local-only',
      'A backup becomes a data folder on this machine: leave "--home" out. Tables and buckets on AWS have recovery of their own.',
    );
  }
  const stop = new AbortController();
  const onSignal = (name: NodeJS.Signals): void => {
    process.exitCode = name === 'SIGINT' ? 130 : 143;
    stop.abort(rejectError('command.interrupted', 'Stopped. Nothing was restored.'));
  };
  process.once('SIGTERM', onSignal);
  process.once('SIGINT', onSignal);
  try {
    const restored = await restoreBackup({ from: backup, to: config.dataFolder, signal: stop.signal });
    if (json) return printJson({ path: config.dataFolder, ...restored });
    printLine(
      `${restored.blobCount} files, ${(restored.byteCount / 1e6).toFixed(1)} MB, all checked, in ${config.dataFolder}`,
    );
    printLine('What was waiting when the backup was made goes on at the next start.');
  } finally {
    process.off('SIGTERM', onSignal);
    process.off('SIGINT', onSignal);
  }
};

export const restoreCommand = (program: Command): void => {
  program
    .command('restore')
    .description('Make a new data folder (--data) of a backup, and check it byte by byte')
    .argument('<backup>', 'a folder that "assay backup" made')
    .addHelpText('after', '\nExample:\n  $ assay restore /mnt/safe/assay-march --data ./restored')
    .action(toAction(run));
};
