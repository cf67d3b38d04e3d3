import process from 'node:process';
import { Afterwards, ObjectState, SourceFormat, type SourceRun } from '@assay/core/sources';
import type { ApiClient } from '@assay/http-api';
import {
  addSourceRoute,
  getSourceRoute,
  listSourceObjectsRoute,
  listSourcesRoute,
  removeSourceRoute,
  syncSourceRoute,
} from '@assay/http-api/routes';
import { type Command, Option } from 'commander';
import { printTable } from '../output/print-table.ts';
import { paint, printJson, printLine, printNote, toPlainText } from '../output/terminal.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';
import {
  type CredentialsOptions,
  credentialsKinds,
  parseFormats,
  parseSize,
  readCredentials,
} from './source-options.ts';

type AddOptions = CredentialsOptions & {
  prefix: string;
  format?: string;
  minSize?: string;
  maxSize?: string;
  processedPrefix?: string;
  after?: string;
  sourceRegion?: string;
  sourceEndpoint?: string;
  disabled?: boolean;
};

const add = async (
  { config, json }: CommandContext,
  name: string,
  url: string,
  options: AddOptions,
): Promise<void> => {
  const credentials = await readCredentials(url, options);
  const processedPrefix = options.processedPrefix ?? null;
  const afterwards = options.after ?? (processedPrefix === null ? 'nothing' : 'mark');
  const body = {
    name,
    url,
    credentials,
    region: options.sourceRegion ?? null,
    endpoint: options.sourceEndpoint ?? null,
    prefix: options.prefix,
    formats: options.format === undefined ? null : parseFormats(options.format),
    minBytes: options.minSize === undefined ? 0 : parseSize('--min-size', options.minSize),
    maxBytes: options.maxSize === undefined ? null : parseSize('--max-size', options.maxSize),
    processedPrefix,
    afterwards: Afterwards.parse(afterwards),
    enabled: options.disabled !== true,
  };
  await withService(config, async ({ client }) => {
    const source = await client.call(addSourceRoute, { body });
    if (json) return printJson(source);
    printLine(
      `${source.name} is added as ${source.id}: take in what lies there with "assay sources sync ${name}".`,
    );
    if (source.externalId) {
      printNote(`The trust policy of the role has to demand the external id ${source.externalId}.`);
    }
  });
};

const describeRun = (run: SourceRun | null): string => {
  if (!run) return 'never';
  if (run.state === 'failed') return paint('red', `failed: ${run.problem?.code ?? ''}`);
  return run.state === 'running' ? 'running' : (run.endedAt ?? '');
};

const list = async ({ config, json }: CommandContext): Promise<void> =>
  withService(config, async ({ client }) => {
    const { items } = await client.call(listSourcesRoute);
    if (json) return printJson(items);
    if (items.length === 0) return printLine('No sources yet: see "assay sources add --help".');
    printTable({
      rows: items,
      columns: [
        { title: 'NAME', value: (row) => row.name, maxWidth: 30 },
        { title: 'URL', value: (row) => toPlainText(`${row.url}${row.prefix}`), maxWidth: 50 },
        { title: 'CREDENTIALS', value: (row) => row.credentialsKind },
        { title: 'FORMATS', value: (row) => row.formats?.join(',') ?? '(all)' },
        { title: 'AFTERWARDS', value: (row) => row.afterwards },
        { title: 'BY SCHEDULE', value: (row) => (row.enabled ? 'yes' : 'no') },
        { title: 'LAST SYNC', value: (row) => describeRun(row.lastRun) },
      ],
    });
  });

const printRun = (run: SourceRun): void => {
  const { taken, unchanged, skipped, failed, reasons } = run.counts;
  printLine(`${taken} taken, ${unchanged} unchanged, ${skipped} skipped, ${failed} failed`);
  for (const [code, count] of Object.entries(reasons).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    printLine(`  ${count} ${code}`);
  }
  if (run.problem) printNote(`${paint('red', 'failed')} ${run.problem.message} (${run.problem.code})`);
  else if (run.state === 'running')
    printNote('The sync is not done yet: the next command that works goes on with it.');
};

/** The run as it is now; one that a later sync has taken the place of is over, and its counts are gone. */
const findRun = async (client: ApiClient, name: string, begun: SourceRun): Promise<SourceRun> => {
  const { lastRun } = await client.call(getSourceRoute, { params: { name } });
  return lastRun?.id === begun.id ? lastRun : begun;
};

const sync = async (
  { config, json }: CommandContext,
  name: string,
  options: { wait: boolean },
): Promise<void> =>
  withService(config, async ({ client, work }, signal) => {
    const { run: begun } = await client.call(syncSourceRoute, { params: { name } });
    if (!options.wait) {
      if (json) printJson(begun);
      else printLine(`The sync ${begun.id} of ${name} is under way: see "assay sources list".`);
      return;
    }
    const enough = new AbortController();
    const onLook = async (): Promise<void> => {
      // A server that others keep busy may never have nothing left to do; the end of the sync is enough there.
      if (config.server && (await findRun(client, name, begun)).state !== 'running') enough.abort();
    };
    await work({ signal: AbortSignal.any([signal, enough.signal]), onLook }).catch((thrown) => {
      if (!enough.signal.aborted) throw thrown;
    });
    const run = await findRun(client, name, begun);
    if (json) printJson(run);
    else printRun(run);
    if (run.state === 'failed') process.exitCode = 1;
  });

const objects = async (
  { config, json }: CommandContext,
  name: string,
  options: { state: string },
): Promise<void> =>
  withService(config, async ({ client }) => {
    const query = { state: ObjectState.parse(options.state), limit: 500 };
    const items = await Array.fromAsync(client.listAll(listSourceObjectsRoute, { params: { name }, query }));
    if (json) return printJson(items);
    if (items.length === 0) return printLine(`None is ${query.state}.`);
    printTable({
      rows: items,
      columns: [
        { title: 'OBJECT', value: (row) => toPlainText(row.key ?? '(deleted)'), maxWidth: 60 },
        { title: 'BYTES', value: (row) => String(row.size), align: 'right' },
        { title: 'DOCUMENT', value: (row) => row.documentId ?? '–' },
        {
          title: 'WHY',
          value: (row) =>
            [...row.reasons, ...(row.markProblem ? [row.markProblem] : [])]
              .map(({ message }) => message)
              .join(' '),
          maxWidth: 120,
        },
      ],
    });
  });

const remove = async ({ config, json }: CommandContext, name: string): Promise<void> =>
  withService(config, async ({ client }) => {
    await client.call(removeSourceRoute, { params: { name } });
    if (json) printJson({ removed: name });
    else printLine(`Removed ${name} with its credentials; documents that came from it stay.`);
  });

const addHelp = `
Credentials:
  An access key comes from ASSAY_SOURCE_ACCESS_KEY_ID, ASSAY_SOURCE_SECRET_ACCESS_KEY (and
  ASSAY_SOURCE_SESSION_TOKEN), or from standard input, a line each; never from arguments.

Examples:
  $ assay sources add invoices s3://northwind-mail/in/ --format pdf,docx --processed-prefix done/
  $ assay sources add scans file:///srv/scans/ --processed-prefix archive/ --after move`;

const addAdding = (group: Command): void => {
  group
    .command('add')
    .description("Make somebody else's bucket or folder a source of documents, with credentials of its own")
    .argument('<name>')
    .argument('<url>', 's3://bucket/prefix/ or file:///absolute/folder/')
    .option('--prefix <prefix>', 'only objects whose key starts with it', '')
    .option('--format <formats>', `only these, with commas: ${SourceFormat.options.join(',')}`)
    .option('--min-size <bytes>', 'only objects of at least so much, such as 500 or 20kB')
    .option('--max-size <bytes>', 'only objects of at most so much, such as 5MB')
    .option('--processed-prefix <prefix>', 'where to write to in the source; nothing under it is taken in')
    .addOption(
      new Option('--after <what>', 'when a document is done, "mark" with a processed prefix').choices(
        Afterwards.options,
      ),
    )
    .addOption(
      new Option('--credentials <kind>', 'access-key for s3://, surroundings for file://').choices(
        credentialsKinds,
      ),
    )
    .option('--role <arn>', 'the role to assume')
    .option('--source-profile <name>', 'the profile of the AWS configuration files')
    .option('--source-region <region>', 'where the bucket is')
    .option('--source-endpoint <url>', 'instead of AWS itself')
    .option('--disabled', 'keep it out of scheduled syncs')
    .addHelpText('after', addHelp)
    .action(toAction(add));
};

export const sourcesCommand = (program: Command): void => {
  const group = program.command('sources').description("Somebody else's buckets and folders, synced");
  addAdding(group);
  group.command('list').description('With their latest syncs').action(toAction(list));
  group
    .command('sync')
    .description('Take in what is new or has changed, and work until nothing is left to do')
    .argument('<name>')
    .option('--no-wait', 'only begin; a server, or the next command that works, goes on with it')
    .action(toAction(sync));
  group
    .command('objects')
    .description('What became of the objects of one, and why')
    .argument('<name>')
    .addOption(new Option('--state <state>', 'which of them').choices(ObjectState.options).default('skipped'))
    .action(toAction(objects));
  group
    .command('remove')
    .description('Remove one with its credentials')
    .argument('<name>')
    .action(toAction(remove));
};
