import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { startAwsMock } from './open-aws-mock.ts';

let mocks: readonly { stop: () => Promise<void> }[] = [];

/** Starts a mock for each worker before the tests of AWS; `openAwsMock` gives it to the worker's files, one after the other. */
export const setup = async ({ vitest }: TestProject): Promise<void> => {
  const workers = Number(vitest.config.maxWorkers) || 1;
  const started = await Promise.all(Array.from({ length: workers }, () => startAwsMock()));
  mocks = started;
  process.env.ASSAY_AWS_MOCKS = started.map(({ endpoint }) => endpoint).join(',');
};

export const teardown = async (): Promise<void> => {
  await Promise.all(mocks.map(({ stop }) => stop()));
};
