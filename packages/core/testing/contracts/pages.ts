/** More pages than any case has items: a cursor that goes on after that runs in a circle. */
const maxPages = 500;

/** Follows the cursor to its end; gives the pages, so that a case can also look at their sizes. */
export const collectPages = async <Item>(
  list: (cursor: string | null) => Promise<{ items: Item[]; cursor: string | null }>,
): Promise<Item[][]> => {
  const pages: Item[][] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Item[]; cursor: string | null } = await list(cursor);
    pages.push(page.items);
    cursor = page.cursor;
    if (pages.length > maxPages) throw new Error(`The cursor did not end after ${maxPages} pages`);
  } while (cursor !== null);
  return pages;
};

/** All items of all pages. */
export const collectItems = async <Item>(
  list: (cursor: string | null) => Promise<{ items: Item[]; cursor: string | null }>,
): Promise<Item[]> => (await collectPages(list)).flat();
