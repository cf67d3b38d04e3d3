/** Lets writings of the same things go one after the other within this process, and all others at once. */
export const createSerialWrites = () => {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(keys: readonly string[], operation: () => Promise<T>): Promise<T> => {
    const before = keys.map((key) => last.get(key));
    const turn = Promise.allSettled(before).then(operation);
    const ended = turn.catch(() => undefined);
    for (const key of keys) last.set(key, ended);
    try {
      return await turn;
    } finally {
      for (const key of keys) if (last.get(key) === ended) last.delete(key);
    }
  };
};
