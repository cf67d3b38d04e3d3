import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { rejectError } from '@assay/core';

export type Config = {
  /** Absolute path of the data folder. */
  dataFolder: string;
  workspace: string;
  /** Child processes for reading and extraction. */
  workers: number;
  /** Who is named in the audit log. */
  actor: string;
  /** Whether colours and bars may be used on standard error and output. */
  colour: boolean;
};

const toWorkers = (text: string | undefined): number => {
  if (text === undefined) return Math.max(1, Math.min(8, availableParallelism()));
  const workers = Number(text);
  if (Number.isInteger(workers) && workers >= 1 && workers <= 64) return workers;
  throw rejectError(
    'config.invalid',
    `ASSAY_WORKERS (or --workers) is "${text}": give a whole number from 1 to 64.`,
  );
};

/** The one place that reads the environment. Options of the command line win over it. */
export const loadConfig = (options: { data?: string; workspace?: string; workers?: string }): Config => {
  const env = process.env;
  return {
    dataFolder: resolve(options.data ?? env.ASSAY_DATA ?? '.assay'),
    workspace: options.workspace ?? env.ASSAY_WORKSPACE ?? 'default',
    workers: toWorkers(options.workers ?? env.ASSAY_WORKERS),
    actor: env.USER ?? 'cli',
    colour: env.NO_COLOR === undefined && process.stdout.isTTY === true,
  };
};
