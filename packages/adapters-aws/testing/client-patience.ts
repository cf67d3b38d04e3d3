import { NodeHttpHandler } from '@smithy/node-http-handler';
import { vi } from 'vitest';

/** Longer than any test: a client gives up only when a stub uses its patience up. */
const patienceMs = 300_000;

/**
 * What a client waits for an answer, in a time that a stub moves on once it has taken a request and will not answer it.
 * A time-out in real time either makes tests wait, or ends requests that a slow machine did not yet bring to the stub.
 * Other timers of the process go on as ever.
 */
export const openClientPatience = () => {
  // Small steps, as pauses between tries are short.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true, advanceTimeDelta: 5 });
  return {
    /** `socketTimeoutMs` is in real time: a connection on which nothing moves for so long is given up. */
    createHandler: (options: { socketTimeoutMs?: number } = {}) =>
      new NodeHttpHandler({
        connectionTimeout: patienceMs,
        requestTimeout: patienceMs,
        throwOnRequestTimeout: true,
        socketTimeout: options.socketTimeoutMs ?? patienceMs,
      }),
    useUp: (): void => {
      vi.advanceTimersByTime(patienceMs);
    },
    [Symbol.dispose]: (): void => {
      vi.useRealTimers();
    },
  };
};
