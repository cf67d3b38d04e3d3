type Page<Item> = { items: Item[]; cursor: string | null };

/**
 * A page of those items that are accepted. It never asks for more than is still missing, so that no item is taken and
 * not given, and stops after `maxLooks` pages: a page may be short, but a request is bounded.
 */
export const fillPage = async <Item>(options: {
  limit: number;
  cursor: string | null;
  maxLooks: number;
  list: (request: { limit: number; cursor: string | null }) => Promise<Page<Item>>;
  accepts: (item: Item) => boolean;
}): Promise<Page<Item>> => {
  const { limit, maxLooks, list, accepts } = options;
  const items: Item[] = [];
  let { cursor } = options;
  for (let looks = 0; looks < maxLooks && items.length < limit; looks += 1) {
    const page = await list({ limit: limit - items.length, cursor });
    items.push(...page.items.filter(accepts));
    cursor = page.cursor;
    if (cursor === null) break;
  }
  return { items, cursor };
};
