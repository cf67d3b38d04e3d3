import type { ApiClient } from '@assay/http-api';
import { listChangesRoute } from '@assay/http-api/routes';

/** Between two looks at the changes: a bar need not move faster. */
const lookEveryMs = 200;
const pageSize = 500;

export type SettledCounter = {
  /** How many contents have come to their end since the counter was made; may be a moment old. */
  count(): Promise<number>;
};

/** Counts by the feed of changes, so that nothing has to be listed again and again. */
export const createSettledCounter = async (client: ApiClient): Promise<SettledCounter> => {
  let after = (await client.call(listChangesRoute, { query: { after: 'latest' } })).next;
  const settled = new Set<string>();
  let nextLookAt = 0;

  const look = async (): Promise<void> => {
    for (;;) {
      const { items, next } = await client.call(listChangesRoute, { query: { after, limit: pageSize } });
      for (const { type, data } of items) {
        if (type === 'document.extracted' || type === 'document.failed') settled.add(String(data.contentId));
      }
      after = next;
      if (items.length < pageSize) return;
    }
  };

  return {
    count: async () => {
      if (performance.now() >= nextLookAt) {
        await look();
        nextLookAt = performance.now() + lookEveryMs;
      }
      return settled.size;
    },
  };
};
