import { RequestError } from '../problems/request-error.ts';

export type ByteLimit = {
  maxBytes: number;
  /** Learns of every chunk. */
  onBytes: (count: number) => void;
  /** What a larger body is refused with. */
  refuse?: (maxBytes: number) => RequestError;
};

const tooLarge = (maxBytes: number) =>
  new RequestError({
    code: 'request.too-large',
    message: `The body is larger than the ${maxBytes} bytes that this route takes.`,
    details: { maxBytes },
  });

/** Refuses by what the sender says, before a byte is read. */
export const assertDeclaredLength = (request: Request, { maxBytes, refuse = tooLarge }: ByteLimit): void => {
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) > maxBytes) throw refuse(maxBytes);
};

/** Passes bytes on while they are no more than `maxBytes`, then fails. */
export const limitBytes = (
  body: ReadableStream<Uint8Array>,
  { maxBytes, onBytes, refuse = tooLarge }: ByteLimit,
): ReadableStream<Uint8Array> => {
  const reader = body.getReader();
  let total = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        total += value.byteLength;
        onBytes(value.byteLength);
        if (total <= maxBytes) return controller.enqueue(value);
        controller.error(refuse(maxBytes));
        await reader.cancel().catch(() => undefined);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    // Nothing is read before the handler asks: a refused request costs no memory.
    { highWaterMark: 0 },
  );
};

/** All of a body of at most `maxBytes`. */
export const readBytes = async (
  body: ReadableStream<Uint8Array> | null,
  limit: ByteLimit,
): Promise<Uint8Array> => {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  for await (const chunk of limitBytes(body, limit)) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
};
