import type { Command } from 'commander';
import { toAction } from '../command-context.ts';
import { checkTypes } from './check-types.ts';
import { listTypes } from './list-types.ts';

export const typesCommand = (program: Command): void => {
  const group = program.command('types').description('The kinds of documents that are known, and your own');
  group
    .command('list')
    .description('All types with their fields, tables and languages')
    .action(toAction(listTypes));
  group
    .command('check')
    .description('Say what is wrong with your own types, and on which line')
    .argument('[file]', 'this file alone, wherever it lies')
    .addHelpText('after', '\nExample:\n  $ assay types check document-types/delivery-note.yaml')
    .action(toAction(checkTypes));
};
