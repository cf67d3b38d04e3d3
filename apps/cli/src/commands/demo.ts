import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { generateSamples } from '@assay/samples';
import type { Command } from 'commander';
import type { Home } from '../compose.ts';
import { printDemo } from '../demo/print-demo.ts';
import { scoreFindings } from '../demo/score-findings.ts';
import { createProgressBar } from '../output/progress-bar.ts';
import { paint, printJson, printLine } from '../output/terminal.ts';
import { writeReport } from '../report/write-report.ts';
import { type CommandContext, toAction } from './command-context.ts';
import { listDocuments } from './list-documents.ts';
import { listFindings } from './list-findings.ts';
import { withHome } from './with-home.ts';

type DemoOptions = { out: string; seed: string };

const addAll = async (home: Home, request: { folder: string; files: readonly string[] }): Promise<void> => {
  for (const file of request.files) {
    await home.addDocument({
      workspace: home.config.workspace,
      door: 'demo',
      name: file,
      bytes: createReadStream(join(request.folder, file)),
      actor: home.config.actor,
    });
  }
};

const workOff = async (
  home: Home,
  request: { total: number; quiet: boolean; signal: AbortSignal },
): Promise<void> => {
  const bar = createProgressBar({
    label: 'reading and comparing',
    total: request.total,
    quiet: request.quiet,
  });
  home.start();
  await home.drain({
    signal: request.signal,
    onLook: async () => {
      const documents = await listDocuments(home);
      bar.update(
        documents.filter((document) => document.state !== 'waiting' && document.state !== 'read').length,
      );
    },
  });
  bar.stop();
};

const run = async ({ config, json }: CommandContext, options: DemoOptions): Promise<void> => {
  const startedAt = performance.now();
  const out = resolve(options.out);
  const folder = join(out, 'samples');
  const dataFolder = join(out, 'data');
  await rm(folder, { recursive: true, force: true });
  await rm(dataFolder, { recursive: true, force: true });
  const { files, truth } = await generateSamples({ seed: Number(options.seed), folder });
  if (!json) printLine(`${files.length} sample files made in ${relative(process.cwd(), folder)}`);

  await withHome({ ...config, dataFolder }, async (home, signal) => {
    await home.passwords.add(config.workspace, truth.passwords);
    await addAll(home, { folder, files });
    await workOff(home, { total: files.length, quiet: json, signal });
    const documents = await listDocuments(home);
    const findings = await listFindings(home);
    const contentIds = new Map(documents.map((document) => [basename(document.name), document.contentId]));
    const scores = scoreFindings({ findings, truth, contentIds });
    const report = await writeReport(home, { path: join(out, 'report.html'), quiet: json });
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    if (json) return printJson({ scores, findings, report: report.path, seconds: Number(seconds) });
    printDemo({ documents, findings, scores });
    printLine(`\n${paint('bold', 'Look at it:')} ${report.path}`);
    printLine(`${documents.length} documents in ${seconds} s, all on this machine.`);
  });
};

export const demoCommand = (program: Command): void => {
  program
    .command('demo')
    .description('Make sample documents with planted faults, find the faults, write the report')
    .option('-o, --out <folder>', 'where samples, data and report go', 'demo-output')
    .option('--seed <number>', 'another seed makes other samples', '1')
    .action(toAction(run));
};
