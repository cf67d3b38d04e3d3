import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const excluded = ['**/node_modules/**', '**/*.integration.test.ts', '**/*.aws.test.ts'];

export default defineConfig({
  test: {
    // Half of the time is spent waiting for processes: on two cores one worker would leave one of them idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps}/*/{src,testing}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: excluded,
          // Long enough for a machine that does other things too: what hangs is still told.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          // Needs the AWS mock, which comes with the machine and not with npm.
          name: 'aws',
          include: ['{packages,apps}/*/{src,testing}/**/*.aws.test.ts'],
          globalSetup: 'packages/adapters-aws/testing/share-mocks.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{packages,apps}/*/{src,testing}/**/*.integration.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
