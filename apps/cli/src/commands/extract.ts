import { stat } from 'node:fs/promises';
import process from 'node:process';
import { rejectError, serializeError, toAppError } from '@assay/core';
import { type ExtractOutput, toExtractOutput } from '@assay/core/extraction';
import type { Command } from 'commander';
import { openTasks } from '../compose.ts';
import { createProgressBar } from '../output/progress-bar.ts';
import { paint, printJson, printJsonLine, printLine, toPlainText } from '../output/terminal.ts';
import { type CommandContext, toAction } from './command-context.ts';

type ExtractOptions = { type?: string; ignoreEmbedded?: boolean; password?: string[]; jsonl?: boolean };

type Tasks = ReturnType<typeof openTasks>['tasks'];

const extractOne = async (tasks: Tasks, path: string, options: ExtractOptions): Promise<ExtractOutput> => {
  const startedAt = performance.now();
  const elapsed = (): number => Math.round(performance.now() - startedAt);
  try {
    const found = await stat(path).catch((cause) => {
      throw rejectError('path.not-found', `There is no file "${path}": check the spelling.`, { cause });
    });
    if (!found.isFile())
      throw rejectError('path.not-a-file', `"${path}" is not a file: name the files themselves.`);
    const extraction = await tasks.readAndExtract({
      path,
      ...(options.password && { passwords: options.password }),
      ...(options.type && { type: options.type }),
      ...(options.ignoreEmbedded && { ignoreEmbedded: true }),
    });
    return toExtractOutput({ file: path, result: extraction, ms: elapsed() });
  } catch (thrown) {
    return toExtractOutput({ file: path, result: serializeError(toAppError(thrown)), ms: elapsed() });
  }
};

const printOutput = (output: ExtractOutput): void => {
  const colour = output.status === 'complete' ? 'green' : output.status === 'failed' ? 'red' : 'yellow';
  printLine(
    `${paint(colour, output.status)}  ${toPlainText(output.file)}${output.type ? `  (${output.type})` : ''}`,
  );
  for (const [name, field] of Object.entries(output.fields)) {
    printLine(`  ${name.padEnd(16)} ${toPlainText([field.value].flat().join(' · '))}`);
  }
  for (const [name, table] of Object.entries(output.tables))
    printLine(`  ${name.padEnd(16)} ${table.rows.length} rows`);
  for (const problem of output.problems)
    printLine(`  ${paint('yellow', problem.code)} ${toPlainText(problem.message)}`);
};

const run = async (
  { config, json }: CommandContext,
  files: string[],
  options: ExtractOptions,
): Promise<void> => {
  const { pool, tasks } = openTasks(config);
  const bar = createProgressBar({
    label: 'reading',
    total: files.length,
    quiet: json || options.jsonl === true,
  });
  const outputs: ExtractOutput[] = [];
  let next = 0;
  let failed = false;
  const printed: (ExtractOutput | undefined)[] = [];
  let printedCount = 0;
  const emit = (place: number, output: ExtractOutput): void => {
    printed[place] = output;
    for (let ready = printed[printedCount]; ready; ready = printed[printedCount]) {
      if (options.jsonl) printJsonLine(ready);
      else outputs.push(ready);
      printed[printedCount] = undefined;
      printedCount += 1;
      bar.update(printedCount);
    }
  };
  const worker = async (): Promise<void> => {
    for (let place = next++; place < files.length; place = next++) {
      const output = await extractOne(tasks, files[place] ?? '', options);
      failed ||= output.status === 'failed';
      emit(place, output);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(config.workers, files.length) }, worker));
  } finally {
    bar.stop();
    await pool[Symbol.asyncDispose]();
  }
  if (json && !options.jsonl) printJson(outputs);
  else for (const output of outputs) printOutput(output);
  if (failed) process.exitCode = 1;
};

/** One password an option: a list would swallow the files behind it. */
const addPassword = (password: string, earlier: string[] = []): string[] => [...earlier, password];

export const extractCommand = (program: Command): void => {
  program
    .command('extract')
    .description('Read files and print their fields, without keeping anything')
    .argument('<file...>')
    .option('-t, --type <type>', 'take this document type instead of telling it by the content')
    .option('--ignore-embedded', 'read the printed page even where the file carries its data')
    .option(
      '-p, --password <password>',
      'try this on encrypted files; may be given several times',
      addPassword,
    )
    .option('--jsonl', 'one JSON object a line, in the order of the files')
    .addHelpText(
      'after',
      '\nExamples:\n  $ assay extract invoice.pdf\n  $ assay extract *.pdf --jsonl | jq .fields.grandTotal.value',
    )
    .action(toAction(run));
};
