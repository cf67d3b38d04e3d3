type Work<T> = { result: Promise<T>; waiting: number; stop: AbortController };

const settleUnlessAborted = <T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    const leave = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', leave, { once: true });
    result.then(resolve, reject).finally(() => signal?.removeEventListener('abort', leave));
  });

/**
 * Lets those who ask for the same thing at the same time wait for one piece of work. Whoever aborts leaves the others
 * to it; the work's own signal aborts when nobody is left.
 */
export const createSharedWork = <T>() => {
  const underWay = new Map<string, Work<T>>();

  const begin = (key: string, start: (signal: AbortSignal) => Promise<T>): Work<T> => {
    const stop = new AbortController();
    const work: Work<T> = { result: start(stop.signal), waiting: 0, stop };
    underWay.set(key, work);
    return work;
  };

  return async (request: {
    key: string;
    signal: AbortSignal | undefined;
    start: (signal: AbortSignal) => Promise<T>;
  }): Promise<T> => {
    const { key, signal, start } = request;
    signal?.throwIfAborted();
    const work = underWay.get(key) ?? begin(key, start);
    work.waiting += 1;
    try {
      return await settleUnlessAborted(work.result, signal);
    } finally {
      work.waiting -= 1;
      if (work.waiting === 0) {
        work.stop.abort();
        if (underWay.get(key) === work) underWay.delete(key);
      }
    }
  };
};
