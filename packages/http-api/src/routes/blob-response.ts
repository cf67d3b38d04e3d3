/**
 * The stream of a blob as a body: it is read as fast as the receiver takes it, and left as soon as it goes away.
 */
const toBody = (blob: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> => {
  const chunks = blob[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => {
        await chunks.return?.();
      },
    },
    { highWaterMark: 0 },
  );
};

/** What came from outside is never run or guessed at by a browser. */
const guards = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'private, no-cache',
};

/** Bytes as they are; 304 where the caller has them already. `etag` names exactly these bytes. */
export const toBytesResponse = (options: {
  request: Request;
  bytes: AsyncIterable<Uint8Array> | Uint8Array;
  mediaType: string;
  etag: string;
  size?: number;
  headers?: Readonly<Record<string, string>>;
}): Response => {
  const { request, bytes, mediaType, size } = options;
  const etag = `"${options.etag}"`;
  const headers = { ...guards, ...options.headers, ETag: etag };
  const known = (request.headers.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  const length = bytes instanceof Uint8Array ? bytes.length : size;
  return new Response(bytes instanceof Uint8Array ? Uint8Array.from(bytes) : toBody(bytes), {
    status: 200,
    headers: {
      ...headers,
      'Content-Type': mediaType,
      ...(length !== undefined && { 'Content-Length': String(length) }),
    },
  });
};
