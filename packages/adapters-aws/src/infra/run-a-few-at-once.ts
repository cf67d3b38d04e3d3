/** Slow enough for the services that take only a few changes of settings in a second. */
const atOnce = 4;

/** Runs the work on all items, a few at once, and gives the results in the items' order. It ends at the first error. */
export const runAFewAtOnce = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [place, item] of waiting) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
};
