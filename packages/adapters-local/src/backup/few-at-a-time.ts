/** Works on what a source gives, at most `width` at once; the first failure ends it after those under way. */
export const fewAtATime = async <T>(options: {
  source: AsyncIterable<T>;
  width: number;
  signal: AbortSignal;
  work: (item: T) => Promise<void>;
}): Promise<void> => {
  const { source, width, signal, work } = options;
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  try {
    for await (const item of source) {
      signal.throwIfAborted();
      if (failures.length > 0) break;
      const job: Promise<void> = work(item)
        .catch((thrown: unknown) => {
          failures.push(thrown);
        })
        .finally(() => underWay.delete(job));
      underWay.add(job);
      if (underWay.size >= width) await Promise.race(underWay);
    }
  } finally {
    // Whoever cleans up after a failure must not meet one that still writes.
    await Promise.all(underWay);
  }
  if (failures.length > 0) throw failures[0];
};
