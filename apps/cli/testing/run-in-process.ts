import process from 'node:process';
import { vi } from 'vitest';
import { runProgram } from '../src/program.ts';
import type { CliResult } from './run-cli.ts';

/**
 * Runs the command line in this process, which saves the second that each process of its own takes to start. One at a
 * time: what is printed meanwhile is taken for the command's.
 */
export const runInProcess = async (args: readonly string[]): Promise<CliResult> => {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      printed[name] += String(text);
      return true;
    }),
  );
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    await runProgram(['node', 'assay', ...args]);
    return { code: Number(process.exitCode ?? 0), ...printed };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
  }
};
