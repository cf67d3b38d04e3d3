import { rm } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { addPasswordsRoute } from '@assay/http-api/routes';
import type { Command } from 'commander';
import { prepareDemoTarget } from '../demo/demo-target.ts';
import { printDemo } from '../demo/print-demo.ts';
import { scoreFindings } from '../demo/score-findings.ts';
import { createProgressBar } from '../output/progress-bar.ts';
import { paint, printJson, printLine } from '../output/terminal.ts';
import { addFiles } from '../service/add-files.ts';
import { listDocuments, listFindings } from '../service/list-all.ts';
import { createSettledCounter } from '../service/settled-counter.ts';
import { withService } from '../service/with-service.ts';
import { writeReport } from '../service/write-report.ts';
import { type CommandContext, toAction } from './command-context.ts';

type DemoOptions = { out: string; seed: string };

const run = async ({ config, json }: CommandContext, options: DemoOptions): Promise<void> => {
  const startedAt = performance.now();
  const out = resolve(options.out);
  const folder = join(out, 'samples');
  const target = await prepareDemoTarget(config, { dataFolder: join(out, 'data'), now: new Date() });
  await rm(folder, { recursive: true, force: true });
  // Loaded here, as no other command makes documents.
  const { generateSamples } = await import('@assay/samples');
  const { files, truth } = await generateSamples({ seed: Number(options.seed), folder });
  if (!json) printLine(`${files.length} sample files made in ${relative(process.cwd(), folder)}`);

  await withService(target, async ({ client, work }, signal) => {
    await client.call(addPasswordsRoute, { body: { passwords: truth.passwords } });
    const counter = await createSettledCounter(client);
    const uploadIds = await addFiles({
      client,
      door: 'demo',
      files: files.map((file) => ({ path: join(folder, file), name: file })),
      signal,
    });
    const bar = createProgressBar({ label: 'reading and comparing', total: files.length, quiet: json });
    await work({ uploadIds, signal, onLook: async () => bar.update(await counter.count()) });
    bar.stop();
    const documents = await listDocuments(client);
    const findings = await listFindings(client);
    const contentIds = new Map(documents.map((document) => [basename(document.name), document.contentId]));
    const scores = scoreFindings({ findings, truth, contentIds });
    const report = await writeReport(client, { path: join(out, 'report.html'), signal });
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    if (json)
      return printJson({ workspace: target.workspace, scores, findings, report, seconds: Number(seconds) });
    printDemo({ documents, findings, scores });
    printLine(`\n${paint('bold', 'Look at it:')} ${report}`);
    const where = target.home === 'local' ? 'all on this machine' : `workspace ${target.workspace} on AWS`;
    printLine(`${documents.length} documents in ${seconds} s, ${where}.`);
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
