import { createReadStream } from 'node:fs';
import process from 'node:process';
import type { Command } from 'commander';
import { createProgressBar } from '../output/progress-bar.ts';
import { paint, printJson, printLine, toPlainText } from '../output/terminal.ts';
import { type CommandContext, toAction } from './command-context.ts';
import { type ListedDocument, listDocuments } from './list-documents.ts';
import { listFiles } from './list-files.ts';
import { withHome } from './with-home.ts';

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
  await withHome(config, async (home, signal) => {
    if (options.password) await home.passwords.add(config.workspace, options.password);
    const adding = createProgressBar({ label: 'adding ', total: files.length, quiet: json });
    let added = 0;
    for (const file of files) {
      signal.throwIfAborted();
      await home.addDocument({
        workspace: config.workspace,
        door: 'cli',
        name: file,
        bytes: createReadStream(file),
        actor: config.actor,
        signal,
      });
      added += 1;
      adding.update(added);
    }
    adding.stop();
    if (options.wait) {
      home.start();
      const working = createProgressBar({ label: 'working', total: files.length, quiet: json });
      const settled = async (): Promise<void> => {
        const listed = await listDocuments(home);
        working.update(listed.filter((one) => one.state !== 'waiting' && one.state !== 'read').length);
      };
      await home.drain({ onLook: json ? async () => undefined : settled, signal });
      working.stop();
    }
    const names = new Set(files);
    const documents = (await listDocuments(home)).filter((one) => names.has(one.name));
    if (json) printJson({ added, documents: documents.map(toReport) });
    else {
      const refused = documents.filter((one) => one.state === 'failed');
      printLine(`${added} files added, ${documents.length} documents, ${refused.length} refused`);
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
