import { describeRecordStore } from '@assay/core/testing/contracts';
import { openTestFolder } from '../../testing/open-test-folder.ts';
import { createSqliteRecordStore } from './sqlite-record-store.ts';

describeRecordStore({
  name: 'createSqliteRecordStore',
  open: async () => {
    const test = await openTestFolder();
    const { clock } = test;
    return {
      store: createSqliteRecordStore({ database: test.folder().database, clock }),
      now: clock.now,
      advance: clock.advance,
      settle: async () => undefined,
      reopen: async () => createSqliteRecordStore({ database: (await test.reopen()).database, clock }),
      [Symbol.asyncDispose]: () => test[Symbol.asyncDispose](),
    };
  },
  capabilities: { durable: true },
  skipped: [],
});
