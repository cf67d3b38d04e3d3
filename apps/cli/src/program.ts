import process from 'node:process';
import { Command } from 'commander';
import { addCommand } from './commands/add.ts';
import { demoCommand } from './commands/demo.ts';
import { doctorCommand } from './commands/doctor.ts';
import { documentsCommand } from './commands/documents.ts';
import { extractCommand } from './commands/extract.ts';
import { findingsCommand } from './commands/findings.ts';
import { jobsCommand } from './commands/jobs.ts';
import { reconcileCommand } from './commands/reconcile.ts';
import { reportCommand } from './commands/report.ts';

const examples = `
Examples:
  $ assay demo                              everything once, on made samples
  $ assay add contracts/ invoices/          take files in and work on them
  $ assay findings list                     what is charged beyond the contracts
  $ assay report --out report.html          the same, circled on the pages

Environment:
  ASSAY_DATA        the data folder (--data), ./.assay if not set
  ASSAY_WORKSPACE   the workspace (--workspace), "default" if not set
  ASSAY_WORKERS     child processes that read documents (--workers)
  NO_COLOR          no colours

Exit codes: 0 done, 1 something is to be mended (the message says what), 75 try again later.`;

/** The command line; every command only translates between the terminal and the use cases. */
const createProgram = (): Command => {
  const program = new Command('assay')
    .description('Find what invoices charge beyond their contracts, with the proof on the page')
    .option('-d, --data <folder>', 'the data folder')
    .option('-w, --workspace <name>', 'the workspace')
    .option('--workers <count>', 'child processes that read documents')
    .option('--json', 'print JSON instead of text')
    .showHelpAfterError('(see "assay --help")')
    .addHelpText('after', examples);
  demoCommand(program);
  addCommand(program);
  documentsCommand(program);
  extractCommand(program);
  reconcileCommand(program);
  findingsCommand(program);
  reportCommand(program);
  jobsCommand(program);
  doctorCommand(program);
  for (const command of [
    program,
    ...program.commands,
    ...program.commands.flatMap((group) => group.commands),
  ]) {
    if (command !== program && !command.options.some((option) => option.long === '--json')) {
      command.option('--json', 'print JSON instead of text');
    }
  }
  return program;
};

/** A reader such as `head` that has seen enough is no error: what is still printed goes nowhere. */
const endQuietlyOnClosedPipe = (): void => {
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
  });
};

export const runProgram = async (argv: readonly string[]): Promise<void> => {
  endQuietlyOnClosedPipe();
  await createProgram().parseAsync([...argv]);
};
