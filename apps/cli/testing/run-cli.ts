import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { compileCache } from '../../server/testing/compile-cache.ts';

export type CliResult = { code: number | null; stdout: string; stderr: string };

const entry = join(import.meta.dirname, '../src/main.ts');
const lookMs = 10;

/**
 * Runs the real command line in a process of its own, without a terminal. With `terminate` it gets that signal as
 * soon as `when` holds.
 */
export const runCli = (
  args: readonly string[],
  options: {
    terminate?: { signal: NodeJS.Signals; when: () => Promise<boolean> };
    /** Added to an environment that turns search off, as embedding takes its time, and is otherwise empty. */
    env?: Readonly<Record<string, string>>;
  } = {},
): Promise<CliResult> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [entry, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { USER: 'tester', ASSAY_SEARCH: '0', ...compileCache, ...options.env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const { terminate } = options;
    const look = async (): Promise<void> => {
      if (!terminate || child.exitCode !== null) return;
      if (await terminate.when()) child.kill(terminate.signal);
      else setTimeout(look, lookMs);
    };
    void look();
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
