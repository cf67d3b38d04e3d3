import process from 'node:process';
import { Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { addCommand } from './commands/add.ts';
import { auditCommand } from './commands/audit.ts';
import { backupCommand } from './commands/backup.ts';
import { changesCommand } from './commands/changes.ts';
import { demoCommand } from './commands/demo.ts';
import { doctorCommand } from './commands/doctor.ts';
import { documentsCommand } from './commands/documents.ts';
import { extractCommand } from './commands/extract.ts';
import { findingsCommand } from './commands/findings.ts';
import { infraCommand } from './commands/infra.ts';
import { jobsCommand } from './commands/jobs.ts';
import { keysCommand } from './commands/keys.ts';
import { piiCommand } from './commands/pii.ts';
import { readCommand } from './commands/read.ts';
import { reconcileCommand } from './commands/reconcile.ts';
import { redactCommand } from './commands/redact/redact-command.ts';
import { reportCommand } from './commands/report.ts';
import { restoreCommand } from './commands/restore.ts';
import { schedulesCommand } from './commands/schedules.ts';
import { indexCommand, searchCommand } from './commands/search.ts';
import { sourcesCommand } from './commands/sources.ts';
import { startCommand } from './commands/start.ts';
import { typesCommand } from './commands/types/types-command.ts';
import { webhooksCommand } from './commands/webhooks.ts';
import { workspacesCommand } from './commands/workspaces.ts';

const examples = `
Examples:
  $ assay demo                              everything once, on made samples
  $ assay add contracts/ invoices/          take files in and work on them
  $ assay findings list                     what is charged beyond the contracts
  $ assay search "notice period"            the passages that say it
  $ assay report --out report.html          the same, circled on the pages
  $ assay start --watch inbox/              serve the HTTP API, take in what is put there

Environment:
  ASSAY_DATA        the data folder (--data), ./.assay if not set
  ASSAY_WORKSPACE   the workspace (--workspace), "default" if not set
  ASSAY_TYPES       a folder of your own document types (--types), DATA/document-types if not set
  ASSAY_WORKERS     child processes that read documents (--workers)
  ASSAY_SERVER      a server to talk to (--server), with its key in ASSAY_KEY
  ASSAY_HOME        "local" or "aws" (--home), with ASSAY_DEPLOYMENT (--deployment) and the
                    SDK's own AWS_REGION, AWS_PROFILE, AWS_ENDPOINT_URL
  ASSAY_OPENSEARCH_ENDPOINT
                    the OpenSearch that is searched in with --home aws; search is off without it
  ASSAY_SEARCH      0 where nothing is to be indexed or searched
  ASSAY_EMBEDDER_FOLDER
                    the weights that search by meaning needs, where not those of the package
  ASSAY_HOST, ASSAY_PORT, ASSAY_WATCH, ASSAY_BACKUPS, ASSAY_ALLOWED_HOSTS,
  ASSAY_MAX_UPLOAD_MB, ASSAY_REQUESTS_PER_SECOND, ASSAY_WEBHOOKS_ALLOW_PRIVATE
                    how "assay start" serves
  ASSAY_SOURCE_ACCESS_KEY_ID, ASSAY_SOURCE_SECRET_ACCESS_KEY, ASSAY_SOURCE_SESSION_TOKEN
                    the key of a source that is added ("assay sources add --help")
  NO_COLOR          no colours

Exit codes: 0 done, 1 something is to be mended (the message says what), 75 try again later.`;

/** Commands that do something; those above them only hold others. */
const listLeaves = (command: Command): Command[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(listLeaves);

const hasOption = (command: Command, long: string): boolean =>
  command.options.some((option) => option.long === long);

/** The command line; every command only translates between the terminal and the use cases. */
const createProgram = (): Command => {
  const program = new Command('assay')
    .description('Find what invoices charge beyond their contracts, with the proof on the page')
    .version(manifest.version, '--version', 'print the version')
    .option('-d, --data <folder>', 'the data folder')
    .option('-w, --workspace <name>', 'the workspace')
    .option('--workers <count>', 'child processes that read documents')
    .option('--server <url>', 'talk to this server instead of the folder (its key in ASSAY_KEY)')
    .option('--home <home>', 'where everything is kept: "local" (the data folder) or "aws"')
    .option('--deployment <name>', 'which installation on AWS, "assay" if not given')
    .option('--region <region>', 'of AWS; else what the SDK finds')
    .option('--endpoint <url>', 'instead of AWS itself, such as a mock')
    .option('--profile <name>', 'of the AWS configuration files')
    .option('--json', 'print JSON instead of text')
    .showHelpAfterError('(see "assay --help")')
    .addHelpText('after', examples);
  demoCommand(program);
  startCommand(program);
  addCommand(program);
  documentsCommand(program);
  extractCommand(program);
  readCommand(program);
  typesCommand(program);
  piiCommand(program);
  redactCommand(program);
  reconcileCommand(program);
  findingsCommand(program);
  searchCommand(program);
  indexCommand(program);
  reportCommand(program);
  jobsCommand(program);
  changesCommand(program);
  keysCommand(program);
  workspacesCommand(program);
  schedulesCommand(program);
  sourcesCommand(program);
  webhooksCommand(program);
  auditCommand(program);
  backupCommand(program);
  restoreCommand(program);
  infraCommand(program);
  doctorCommand(program);
  for (const command of [
    program,
    ...program.commands,
    ...program.commands.flatMap((group) => group.commands),
  ]) {
    if (command !== program && !hasOption(command, '--json')) {
      command.option('--json', 'print JSON instead of text');
    }
  }
  // Given to the program, it would take the place of a command's own, such as the types of personal data.
  for (const leaf of listLeaves(program)) {
    if (!hasOption(leaf, '--types')) {
      leaf.option('--types <folder>', 'your own document types, one YAML file each');
    }
  }
  return program;
};

/** A reader such as `head` that has seen enough is no error: what is still printed goes nowhere. */
const endQuietly = (cause: NodeJS.ErrnoException): void => {
  if (cause.code !== 'EPIPE') throw cause;
};

export const runProgram = async (argv: readonly string[]): Promise<void> => {
  process.stdout.off('error', endQuietly).on('error', endQuietly);
  await createProgram().parseAsync([...argv]);
};
