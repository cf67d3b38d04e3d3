/** All that is written down of requests: no name, no value of a query, nothing of a body. */
export type ApiLogEntry =
  | {
      event: 'request';
      requestId: string;
      method: string;
      /** The pattern, never the path; null for a path that no route has. */
      route: string | null;
      status: number;
      /** Until the last byte was sent. */
      ms: number;
      /** The key's id, `owner`, or `none`. */
      keyId: string;
      bytesIn: number;
      bytesOut: number;
    }
  | {
      /** Something failed that is not the caller's to mend. */
      event: 'request-failed';
      requestId: string;
      /** Of our errors the code, of any other its class. */
      errorClass: string;
    };

export type ApiLog = (entry: ApiLogEntry) => void;

/**
 * Passes an answer's body on, and tells how many bytes went out once the last did or the reader gave up; `failure` is
 * what the body itself broke off with.
 */
export const countBytes = (
  body: ReadableStream<Uint8Array>,
  onEnd: (end: { count: number; failure?: { thrown: unknown } }) => void,
): ReadableStream<Uint8Array> => {
  const reader = body.getReader();
  let total = 0;
  let hasEnded = false;
  const end = (failure?: { thrown: unknown }) => {
    if (!hasEnded) onEnd({ count: total, ...(failure && { failure }) });
    hasEnded = true;
  };
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read();
          if (done) {
            controller.close();
            return end();
          }
          total += value.byteLength;
          controller.enqueue(value);
        } catch (error) {
          controller.error(error);
          end({ thrown: error });
        }
      },
      cancel: async (reason) => {
        end();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
};
