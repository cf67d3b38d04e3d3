import { describeJobQueue } from '@assay/core/testing/contracts';
import { openTestFolder } from '../../testing/open-test-folder.ts';
import { createSqliteJobQueue } from './sqlite-job-queue.ts';

describeJobQueue({
  name: 'createSqliteJobQueue',
  open: async ({ queues }) => {
    const test = await openTestFolder();
    const { clock } = test;
    return {
      queue: createSqliteJobQueue({ database: test.folder().database, queues, clock }),
      advance: clock.advance,
      reopen: async () => createSqliteJobQueue({ database: (await test.reopen()).database, queues, clock }),
      [Symbol.asyncDispose]: () => test[Symbol.asyncDispose](),
    };
  },
  capabilities: { durable: true, exactStats: true, priority: true, deadReason: true },
  skipped: [],
});
