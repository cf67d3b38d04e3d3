import type { Command } from 'commander';
import { toLazyAction } from '../command-context.ts';

export const redactRestoreCommand = (group: Command): void => {
  group
    .command('restore')
    .description('Bring back what was encrypted or replaced by placeholders')
    .argument('<file>')
    .requiredOption('-o, --out <file>', 'where the restored document goes')
    .requiredOption('--key-file <file>', 'the key file of the redaction')
    .action(toLazyAction(async () => (await import('./run-restore.ts')).runRestore));
};
