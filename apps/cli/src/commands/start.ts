import process from 'node:process';
import type { Log } from '@assay/server';
import type { Command } from 'commander';
import { paint, printLine, printNote } from '../output/terminal.ts';
import { type CommandContext, toAction } from './command-context.ts';

/** What people at a terminal see of the log: what goes wrong. */
const noteTrouble: Log = ({ level, event, ...details }) => {
  if (level === 'info') return;
  const rest = Object.entries(details).map(([name, value]) => `${name}=${value}`);
  printNote(`${paint(level === 'error' ? 'red' : 'yellow', level)} ${event} ${rest.join(' ')}`);
};

/** Resolves at the first signal that asks the process to end. */
const untilAskedToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });

const run = async ({ config, json }: CommandContext): Promise<void> => {
  const forPeople = process.stdout.isTTY === true && !json;
  const ending = untilAskedToEnd();
  // Loaded here, as no other command needs what a server needs.
  const { createJsonLog, startServer } = await import('@assay/server');
  const log = createJsonLog({ write: (line) => process.stdout.write(line), now: () => new Date() });
  const server = await startServer(config, { log: forPeople ? noteTrouble : log });
  if (forPeople) {
    printLine(`${paint('bold', 'Assay')} serves ${server.url}  (what it can do: ${server.url}/docs)`);
    printLine(
      config.home === 'local'
        ? `Data in ${server.place}. Other "assay" commands on this folder now talk to this server.`
        : `Everything in ${server.place}. Other processes may work on the same.`,
    );
    printLine('Ctrl+C ends it; nothing is lost.');
  }
  // On standard error and not in the log, which others keep.
  if (server.firstKey) {
    printNote(`\nThe first key, of an administrator, shown this once:\n\n  ${server.firstKey}\n`);
  }
  await ending;
  await server.close();
};

export const startCommand = (program: Command): void => {
  program
    .command('start')
    .description('Serve the HTTP API and work on what comes in, until it is stopped')
    .option('--host <host>', 'where to listen, 127.0.0.1 if not given')
    .option('--port <port>', 'the port, 4800 if not given; 0 takes any free one')
    .option(
      '--watch <folder...>',
      'take in what is put into these folders ("WORKSPACE=FOLDER" for another workspace)',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  $ assay start\n  $ assay start --watch ~/inbox --port 8080\n  $ curl -H "Authorization: Bearer $ASSAY_KEY" http://127.0.0.1:4800/v1/documents',
    )
    .action(toAction(run));
};
