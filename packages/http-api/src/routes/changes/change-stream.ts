import { type Change, listChanges } from '@assay/core/changes';
import type { ApiServices } from '../../api-services.ts';
import { watchChanges } from './watch-changes.ts';

/** Proxies and browsers give up on a line that is silent for half a minute or more. */
export const heartbeatMs = 15_000;
/** Then the stream ends and its reader comes back with the last id: a key that was revoked meanwhile does not. */
export const maxStreamMs = 10 * 60_000;
/** Changes that one chunk holds: all that is in memory for a reader who does not read. */
const chunkSize = 100;

const toEvent = (change: Change): string =>
  `id: ${change.seq}\nevent: ${change.type}\ndata: ${JSON.stringify(change)}\n\n`;

/**
 * Changes as server-sent events, made only as fast as they are read. `onEnd` is called once, whoever ends it: the
 * signal, the reader, an error, or its time.
 */
export const createChangeStream = (options: {
  services: ApiServices;
  workspace: string;
  after: number;
  signal: AbortSignal;
  onEnd: () => void;
}): ReadableStream<Uint8Array> => {
  const { services, workspace, onEnd } = options;
  const { records, clock } = services;
  const encoder = new TextEncoder();
  const watch = watchChanges({ services, workspace });
  const left = new AbortController();
  const signal = AbortSignal.any([options.signal, left.signal]);
  const nowMs = (): number => clock.now().getTime();
  const endMs = nowMs() + maxStreamMs;
  let sentMs = nowMs();
  let { after } = options;

  let isOpen = true;
  const end = (): void => {
    if (!isOpen) return;
    isOpen = false;
    watch[Symbol.dispose]();
    onEnd();
  };
  if (signal.aborted) end();
  // A reader that neither reads nor goes away is told by nothing else.
  signal.addEventListener('abort', end, { once: true });

  /** What is to be sent next; null at the end. */
  const nextText = async (): Promise<string | null> => {
    while (!signal.aborted && nowMs() < endMs) {
      watch.beginLook();
      const page = await listChanges({ records, workspace, after, limit: chunkSize });
      if (page.items.length > 0) {
        after = page.next;
        return page.items.map(toEvent).join('');
      }
      const quietMs = nowMs() - sentMs;
      if (quietMs >= heartbeatMs) return ': still here\n\n';
      await watch.wait({ ms: heartbeatMs - quietMs, signal });
    }
    return null;
  };

  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        // So that the headers go out and a reader knows that it is heard.
        controller.enqueue(encoder.encode('retry: 2000\n: connected\n\n'));
      },
      pull: async (controller) => {
        try {
          const text = await nextText();
          if (left.signal.aborted) return;
          if (text === null) {
            end();
            controller.close();
          } else {
            sentMs = nowMs();
            controller.enqueue(encoder.encode(text));
          }
        } catch (thrown) {
          end();
          throw thrown;
        }
      },
      cancel: () => left.abort(),
    },
    { highWaterMark: 0 },
  );
};
