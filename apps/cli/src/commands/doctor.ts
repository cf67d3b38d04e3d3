import process from 'node:process';
import type { Command } from 'commander';
import type { Status } from '../doctor/diagnosis.ts';
import { runChecks } from '../doctor/run-checks.ts';
import { paint, printJson, printLine } from '../output/terminal.ts';
import { type CommandContext, toAction } from './command-context.ts';

const colours = { ok: 'green', warn: 'yellow', fail: 'red' } as const satisfies Record<Status, string>;

const run = async ({ config, json }: CommandContext): Promise<void> => {
  const diagnoses = await runChecks(config);
  if (json) printJson(diagnoses);
  else {
    for (const { check, status, message } of diagnoses) {
      printLine(`${paint(colours[status], status.padEnd(4))}  ${check.padEnd(11)}  ${message}`);
    }
  }
  if (diagnoses.some(({ status }) => status === 'fail')) process.exitCode = 1;
};

export const doctorCommand = (program: Command): void => {
  program
    .command('doctor')
    .description('Check this installation and say how to mend it')
    .option('--host <host>', 'where "assay start" is to listen, 127.0.0.1 if not given')
    .option('--port <port>', 'its port, 4800 if not given')
    .addHelpText('after', '\nEvery line is ok, warn or fail; the exit code is 1 when one fails.')
    .action(toAction(run));
};
