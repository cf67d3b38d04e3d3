import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rejectError } from '@assay/core';
import { parseJsonBytes, printMarkdown, printText, ReadDocument } from '@assay/core/documents';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { openTasks } from '../compose.ts';
import { createProgressBar } from '../output/progress-bar.ts';
import { printJson, printLine, toPlainText } from '../output/terminal.ts';
import { type CommandContext, toAction } from './command-context.ts';

type ReadOptions = {
  text?: boolean;
  markdown?: boolean;
  images?: string;
  pixels: number;
  password?: string[];
};

type Tasks = ReturnType<typeof openTasks>['tasks'];

const assertFile = async (path: string): Promise<void> => {
  const found = await stat(path).catch((cause) => {
    throw rejectError('path.not-found', `There is no file "${path}": check the spelling.`, { cause });
  });
  if (!found.isFile()) throw rejectError('path.not-a-file', `"${path}" is not a file: name the file itself.`);
};

/** Writes each page as `page-001.png` and so on; the names sort as the pages do. */
const writeImages = async (options: {
  tasks: Tasks;
  request: { path: string; passwords: readonly string[] };
  document: ReadDocument;
  folder: string;
  pixels: number;
  quiet: boolean;
}): Promise<string[]> => {
  const { tasks, request, document, folder, pixels, quiet } = options;
  await mkdir(folder, { recursive: true });
  const bar = createProgressBar({ label: 'drawing', total: document.pages.length, quiet });
  const digits = Math.max(3, String(document.pages.length).length);
  const files: string[] = [];
  try {
    for (const { number } of document.pages) {
      const bytes = await tasks.render({ ...request, page: number, maxPixels: pixels });
      const file = join(folder, `page-${String(number).padStart(digits, '0')}.png`);
      await writeFile(file, bytes);
      files.push(file);
      bar.update(files.length);
    }
  } finally {
    bar.stop();
  }
  return files;
};

const printSummary = (document: ReadDocument): void => {
  const { kind, pages, embedded, problems } = document;
  printLine(`${kind}, ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}`);
  for (const page of pages) {
    const facts = [
      page.language ?? 'language unknown',
      `${page.words.length} words`,
      `${page.tables.length} tables`,
      ...(page.formFields ? [`${page.formFields.length} form fields`] : []),
      ...(page.hiddenWords ? [`${page.hiddenWords.length} hidden words`] : []),
    ];
    printLine(`  page ${page.number}: ${facts.join(', ')}`);
  }
  for (const { name, size } of embedded) printLine(`  attached: ${toPlainText(name)} (${size} bytes)`);
  for (const problem of problems) printLine(`  ${problem.code} ${toPlainText(problem.message)}`);
};

const run = async ({ config, json }: CommandContext, file: string, options: ReadOptions): Promise<void> => {
  await assertFile(file);
  const { pool, tasks } = openTasks({ ...config, workers: Math.min(config.workers, 1) });
  try {
    const request = { path: file, passwords: options.password ?? [] };
    const document = parseJsonBytes(ReadDocument, await tasks.read(request));
    const { images: folder, pixels } = options;
    const quiet = json || options.text === true || options.markdown === true;
    const files =
      folder === undefined ? [] : await writeImages({ tasks, request, document, folder, pixels, quiet });
    if (options.text) printLine(printText(document).trimEnd());
    else if (options.markdown) printLine(printMarkdown(document).trimEnd());
    else if (json) printJson(document);
    else if (folder === undefined) printSummary(document);
    else for (const name of files) printLine(name);
  } finally {
    await pool[Symbol.asyncDispose]();
  }
};

const toPixels = (text: string): number => {
  const pixels = Number(text);
  if (Number.isInteger(pixels) && pixels >= 16 && pixels <= 8_192) return pixels;
  throw new InvalidArgumentError('Give a whole number from 16 to 8192.');
};

export const readCommand = (program: Command): void => {
  program
    .command('read')
    .description('Read a file and print what stands on its pages, without keeping anything')
    .argument('<file>')
    .addOption(
      new Option('--json', 'print the normal form: docs/reference/read.md').conflicts(['text', 'markdown']),
    )
    .addOption(new Option('--text', 'print the text in reading order').conflicts('markdown'))
    .option('--markdown', 'print headings, lists and tables as Markdown')
    .option('--images <folder>', 'write the pages as PNG files')
    .option('--pixels <count>', 'pixels of the longer side of these', toPixels, 2_000)
    .option('-p, --password <password...>', 'try these on an encrypted file')
    .addHelpText(
      'after',
      '\nExamples:\n  $ assay read invoice.pdf --markdown\n  $ assay read scan.pdf --json | jq .pages[0].lines[].text\n  $ assay read contract.pdf --images pages/',
    )
    .action(toAction(run));
};
