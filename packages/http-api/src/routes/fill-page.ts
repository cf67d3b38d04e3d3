import { setImmediate as otherWork } from 'node:timers/promises';

type Page<Item> = { items: Item[]; cursor: string | null };

/** Items looked at in one go: a local store answers without a pause, and other requests wait meanwhile. */
export const sliceSize = 50;

/**
 * A page of those items that are accepted, taken together from small ones with room for other requests in between.
 * It never asks for more than is still missing, so that no item is taken and not given, and stops after `maxLooks`:
 * a page may be short, but a request is bounded.
 */
export const fillPage = async <Item>(options: {
  limit: number;
  cursor: string | null;
  maxLooks: number;
  list: (request: { limit: number; cursor: string | null }) => Promise<Page<Item>>;
  accepts?: (item: Item) => boolean;
}): Promise<Page<Item>> => {
  const { limit, maxLooks, list, accepts = () => true } = options;
  const items: Item[] = [];
  let { cursor } = options;
  for (let looks = 0; looks < maxLooks && items.length < limit; looks += 1) {
    if (looks > 0) await otherWork();
    const page = await list({ limit: Math.min(limit - items.length, sliceSize), cursor });
    items.push(...page.items.filter(accepts));
    cursor = page.cursor;
    if (cursor === null) break;
  }
  return { items, cursor };
};
