import type { Command } from 'commander';
import { toLazyAction } from '../command-context.ts';

export const piiRecognizersCommand = (group: Command): void => {
  const recognizers = group.command('recognizers').description('What personal data is found by');
  recognizers
    .command('list')
    .description('List all recognisers with their types')
    .option('--json', 'print JSON instead of text')
    .action(toLazyAction(async () => (await import('./run-recognizers.ts')).listAll));
  recognizers
    .command('test')
    .description('Run one recogniser alone and show all that it proposes, with its scores')
    .argument('<name>')
    .argument('[text]', 'standard input if not given')
    .option('--json', 'print JSON instead of text')
    .action(toLazyAction(async () => (await import('./run-recognizers.ts')).testOne));
};
