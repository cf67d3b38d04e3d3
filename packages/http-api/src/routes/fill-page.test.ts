import { expect, it } from 'vitest';
import { fillPage, sliceSize } from './fill-page.ts';

/** Numbers from 0 to `count`, with places as cursors; counts how often it is asked. */
const numbers = (count: number) => {
  const asked: number[] = [];
  const list = async ({ limit, cursor }: { limit: number; cursor: string | null }) => {
    asked.push(limit);
    const start = Number(cursor ?? 0);
    const end = Math.min(count, start + limit);
    const items = Array.from({ length: end - start }, (_, place) => start + place);
    return { items, cursor: end < count ? String(end) : null };
  };
  return { list, asked };
};

it('gives every accepted item once, whatever the size of the pages', async () => {
  for (const limit of [1, 2, 3, 7]) {
    const { list } = numbers(50);
    const all: number[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: number[]; cursor: string | null } = await fillPage({
        limit,
        cursor,
        maxLooks: 3,
        list,
        accepts: (one) => one % 5 === 0,
      });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      all.push(...page.items);
      cursor = page.cursor;
    } while (cursor);
    expect(all).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45]);
  }
});

it('gives a short page with a cursor rather than look without end', async () => {
  const { list, asked } = numbers(1_000);
  const page = await fillPage({ limit: 10, cursor: null, maxLooks: 4, list, accepts: () => false });
  expect(page).toEqual({ items: [], cursor: '40' });
  expect(asked).toEqual([10, 10, 10, 10]);
});

it('lets other work go on within a large page', async () => {
  const { list, asked } = numbers(10 * sliceSize);
  let others = 0;
  const page = fillPage({ limit: 3 * sliceSize + 1, cursor: null, maxLooks: 9, list });
  const other = (): void => {
    others += 1;
    if (asked.length < 4) setImmediate(other);
  };
  setImmediate(other);
  expect((await page).items).toHaveLength(3 * sliceSize + 1);
  expect(asked).toEqual([sliceSize, sliceSize, sliceSize, 1]);
  expect(others).toBeGreaterThanOrEqual(3);
});
