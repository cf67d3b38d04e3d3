import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { generateSamples } from '@assay/samples';
import { sections } from './sections.ts';

/** Speeds, as ratios against a baseline of the same run wherever one exists. Prints tables, writes JSON. */
enableCompileCache();
const root = resolve(import.meta.dirname, '../..');
const results = join(root, 'bench-results');
const resultsFile = join(results, 'bench.json');
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** The figures of sections that do not run this time stay. */
const readFigures = async (): Promise<Record<string, unknown>> => {
  const text = await readFile(resultsFile, 'utf8').catch(() => '{}');
  return JSON.parse(text);
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(sections, name));
if (unknown.length > 0) {
  print(`There is no section ${unknown.join(', ')}: name some of ${Object.keys(sections).join(', ')}.`);
  process.exitCode = 1;
} else {
  const made = await mkdtemp(join(tmpdir(), 'assay-bench-samples-'));
  await generateSamples({ seed: 1, folder: made });
  const figures = await readFigures();
  for (const [name, section] of Object.entries(sections)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    print(`\n${section.title}`);
    figures[name] = await section.run({ made, shared: join(root, '../shared/data'), print });
  }
  figures.machine = { processors: availableParallelism(), node: process.versions.node };
  await mkdir(results, { recursive: true });
  await writeFile(resultsFile, `${JSON.stringify(figures, null, 2)}\n`);
  await rm(made, { recursive: true, force: true });
  print('\nFigures: bench-results/bench.json');
}
