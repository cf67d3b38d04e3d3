import process from 'node:process';
import type { ListedDocument } from '@assay/core/documents';
import { addPasswordsRoute } from '@assay/http-api/routes';
import type { Command } from 'commander';
import { createProgressBar } from '../output/progress-bar.ts';
import { paint, printJson, printLine, toPlainText } from '../output/terminal.ts';
import { addFiles } from '../service/add-files.ts';
import { listDocuments } from '../service/list-all.ts';
import { createSettledCounter } from '../service/settled-counter.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';
import { listFiles } from './list-files.ts';

type AddOptions = { password?: string[]; wait: boolean };

const toReport = (document: ListedDocument) => ({
  id: document.id,
  name: document.name,
  state: document.state,
  type: document.type,
  problems: document.problems,
});

const run = async ({ config, json }: CommandContext, paths: string[], options: AddOptions): Promise<void> => {
  const files = await listFiles(paths);
  await withService(config, async ({ client, work }, signal) => {
    if (options.password) await client.call(addPasswordsRoute, { body: { passwords: options.password } });
    const counter = await createSettledCounter(client);
    const adding = createProgressBar({ label: 'adding ', total: files.length, quiet: json });
    const uploadIds = await addFiles({
      client,
      door: 'cli',
      files: files.map((path) => ({ path, name: path })),
      signal,
      onAdded: adding.update,
    });
    adding.stop();
    if (options.wait) {
      const working = createProgressBar({ label: 'working', total: files.length, quiet: json });
      await work({ uploadIds, signal, onLook: async () => working.update(await counter.count()) });
      working.stop();
    }
    const names = new Set(files);
    const documents = (await listDocuments(client)).filter(
      (one) => one.door === 'cli' && names.has(one.name),
    );
    if (json) printJson({ added: files.length, documents: documents.map(toReport) });
    else {
      const refused = documents.filter((one) => one.state === 'failed');
      printLine(`${files.length} files added, ${documents.length} documents, ${refused.length} refused`);
      for (const one of refused) {
        printLine(
          `${paint('yellow', 'refused')} ${toPlainText(one.name)}: ${one.problems[0]?.message ?? ''}`,
        );
      }
    }
    if (documents.some((one) => one.state === 'failed')) process.exitCode = 1;
  });
};

export const addCommand = (program: Command): void => {
  program
    .command('add')
    .description('Take files (or all files of a folder) in and work on them until nothing is left to do')
    .argument('<path...>')
    .option('-p, --password <password...>', 'keep these passwords and try them on encrypted files')
    .option('--no-wait', 'only take them in; the next command that works goes on with them')
    .addHelpText(
      'after',
      '\nExamples:\n  $ assay add invoices/ contracts/\n  $ assay add letter.pdf --password 4711',
    )
    .action(toAction(run));
};
