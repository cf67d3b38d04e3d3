import { describeSearchIndex } from '@assay/core/testing/contracts';
import { createPassingClock, openSearchStub } from '../../testing/search/open-search-stub.ts';
import { createOpenSearchIndex } from './opensearch-index.ts';

for (const service of ['es', 'aoss'] as const) {
  describeSearchIndex({
    name: `createOpenSearchIndex (${service})`,
    open: async () => {
      const clock = createPassingClock();
      const stub = await openSearchStub({ service, clock });
      const options = { openClient: stub.openClient, service, prefix: 'assay', clock };
      let index = createOpenSearchIndex(options);
      return {
        index,
        reopen: async () => {
          await index[Symbol.asyncDispose]();
          index = createOpenSearchIndex(options);
          return index;
        },
        [Symbol.asyncDispose]: async () => {
          await index[Symbol.asyncDispose]();
          await stub[Symbol.asyncDispose]();
        },
      };
    },
    capabilities: { durable: true },
    skipped: [],
  });
}
