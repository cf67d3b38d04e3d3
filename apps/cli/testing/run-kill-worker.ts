import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { compileCache } from '../../server/testing/compile-cache.ts';

export type KillMode = 'none' | 'after-commit' | 'before-publish' | 'after-publish' | 'random';

export type WorkerEnd = { acknowledged: string[]; drained: boolean; killed: boolean; errors: string };

const entry = join(import.meta.dirname, 'kill-worker.ts');

/**
 * Runs the worker on the files from place `first` on, until it ends or dies; in `random` mode it is killed from
 * outside `n` milliseconds after it is ready.
 */
export const runKillWorker = (options: {
  data: string;
  files: string;
  first: number;
  mode: KillMode;
  n: number;
}): Promise<WorkerEnd> =>
  new Promise((resolve) => {
    const { data, files, first, mode, n } = options;
    const inner = mode === 'random' ? 'none' : mode;
    const child = spawn(process.execPath, [entry, data, files, String(first), inner, String(n)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: compileCache,
    });
    let output = '';
    let errors = '';
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (mode === 'random' && output.startsWith('ready'))
        timer ??= setTimeout(() => child.kill('SIGKILL'), n);
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('close', (_code, signal) => {
      clearTimeout(timer);
      const lines = output.split('\n').filter((line) => line !== '');
      resolve({
        acknowledged: lines
          .filter((line) => line.startsWith('added '))
          .map((line) => line.slice('added '.length)),
        drained: lines.includes('drained'),
        killed: signal === 'SIGKILL',
        errors,
      });
    });
  });
