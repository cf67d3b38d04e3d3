import { describeSearchIndex } from '@assay/core/testing/contracts';
import { createManualClock } from '@assay/core/testing/memory';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createSqliteSearchIndex } from './sqlite-search-index.ts';

describeSearchIndex({
  name: 'createSqliteSearchIndex',
  open: async () => {
    const temporary = await makeTemporaryPath();
    const clock = createManualClock();
    let index = createSqliteSearchIndex({ path: temporary.path, clock });
    return {
      index,
      reopen: async () => {
        await index[Symbol.asyncDispose]();
        index = createSqliteSearchIndex({ path: temporary.path, clock });
        return index;
      },
      [Symbol.asyncDispose]: async () => {
        await index[Symbol.asyncDispose]();
        await temporary[Symbol.asyncDispose]();
      },
    };
  },
  capabilities: { durable: true },
  skipped: [],
});
