/** Slow enough for the services that take only a few changes of settings in a second. */
const atOnce = 4;

/**
 * Runs the work on all items, a few at once, and gives the results in the items' order. After an error nothing more is
 * started; it is thrown once what was started has come to its end.
 */
export const runAFewAtOnce = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  const waiting = [...items.entries()];
  const worker = async (): Promise<void> => {
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1]);
    } catch (thrown) {
      waiting.length = 0;
      throw thrown;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
  return results;
};
