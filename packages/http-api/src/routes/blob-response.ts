/** The stream of a blob as a body: read as fast as the receiver takes it, and left as soon as it goes away. */
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

/** What came from outside is never run or guessed at by a browser, and asked for anew each time. */
const guards = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'Cache-Control': 'private, no-cache',
};

/**
 * Bytes as they are; 304 where the caller has them already. `etag` names exactly these bytes. They are opened only
 * if somebody will read them.
 */
export const answerBytes = async (options: {
  request: Request;
  open: () => Promise<AsyncIterable<Uint8Array> | Uint8Array>;
  mediaType: string;
  etag: string;
  size?: number;
  headers?: Readonly<Record<string, string>>;
}): Promise<Response> => {
  const { request, open, mediaType, size } = options;
  const etag = `"${options.etag}"`;
  const headers = new Headers({ ...guards, ...options.headers, ETag: etag, 'Content-Type': mediaType });
  const known = (request.headers.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  if (request.method === 'HEAD') {
    if (size !== undefined) headers.set('Content-Length', String(size));
    return new Response(null, { headers });
  }
  const bytes = await open();
  const length = bytes instanceof Uint8Array ? bytes.length : size;
  if (length !== undefined) headers.set('Content-Length', String(length));
  return new Response(bytes instanceof Uint8Array ? Uint8Array.from(bytes) : toBody(bytes), { headers });
};
