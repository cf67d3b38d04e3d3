import { defineConfig } from 'vitest/config';

const excluded = ['**/node_modules/**', '**/*.integration.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,apps}/*/{src,testing}/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: excluded,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{packages,apps}/*/{src,testing}/**/*.integration.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
