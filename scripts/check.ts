import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Everything that must hold for main, as one command; it names each step and stops at none, so that one run tells all. */
const steps: readonly { name: string; command: string; arguments: readonly string[] }[] = [
  { name: 'format, lint, architecture', command: 'biome', arguments: ['check', '--error-on-warnings', '.'] },
  // The core by itself, as it may use nothing of Node; with it and all that stands on it everything once.
  { name: 'types of packages/core', command: 'tsc', arguments: ['-p', 'packages/core'] },
  { name: 'types of everything', command: 'tsc', arguments: ['-p', '.'] },
  { name: 'unused files, exports, dependencies', command: 'knip', arguments: [] },
  { name: 'house rules', command: 'node', arguments: ['scripts/house-rules.ts'] },
];

const failed: string[] = [];
for (const step of steps) {
  const startedAt = performance.now();
  const result = spawnSync(step.command, step.arguments, { encoding: 'utf8' });
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  const ok = result.status === 0;
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${step.name} (${seconds} s)\n`);
  if (ok) continue;
  failed.push(step.name);
  process.stdout.write(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}\n`);
}
if (failed.length > 0) {
  process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
