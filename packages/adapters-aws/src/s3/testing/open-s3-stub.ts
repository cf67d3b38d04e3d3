import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { S3Client } from '@aws-sdk/client-s3';
import { ConfiguredRetryStrategy } from '@smithy/core/retry';
import { openClientPatience } from '../../../testing/client-patience.ts';

export type SeenRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Buffer;
};

/** Answers a request in its turn; what it does not end stays open. `giveUp` makes the client wait no longer. */
export type Play = (
  request: SeenRequest,
  response: ServerResponse,
  giveUp: () => void,
) => void | Promise<void>;

export type S3Stub = AsyncDisposable & { client: S3Client; seen: SeenRequest[]; endpoint: string };

export const answer =
  (status: number, body: string | Uint8Array = '', headers: Record<string, string> = {}): Play =>
  (_, response) => {
    response.writeHead(status, { 'content-length': String(Buffer.byteLength(body)), ...headers }).end(body);
  };

/** An error of the service. */
export const refuse = (status: number, code: string, headers: Record<string, string> = {}): Play =>
  answer(status, `<?xml version="1.0"?><Error><Code>${code}</Code><Message>told</Message></Error>`, headers);

/** Drops the connection without an answer. */
export const hangUp: Play = (_, response) => void response.socket?.resetAndDestroy();

/** Takes the request and says nothing, until the client has waited long enough. */
export const stall: Play = (_request, _response, giveUp) => giveUp();

/** Sends less than it announced, and drops the connection. */
export const breakOff =
  (options: { size: number; sent: string; headers?: Record<string, string> }): Play =>
  async (_, response) => {
    response.writeHead(200, { 'content-length': String(options.size), ...options.headers });
    await new Promise((resolve) => response.write(options.sent, resolve));
    setTimeout(() => response.socket?.resetAndDestroy(), 20);
  };

/**
 * A service in this process that plays one answer after the other, or what `play` gives when it is a function, and
 * keeps what was asked. The client tries three times without pauses; only a play ends its patience, or a connection
 * on which nothing moves for `socketTimeoutMs`.
 */
export const openS3Stub = async (
  plays: Play[] | Play,
  options: { maxAttempts?: number; socketTimeoutMs?: number } = {},
): Promise<S3Stub> => {
  const { maxAttempts = 3, ...patient } = options;
  const patience = openClientPatience();
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://stub');
    const { method = '', headers } = request;
    const each = { method, path: url.pathname, query: url.searchParams, headers, body: Buffer.alloc(0) };
    // In the order in which they came, not in that of their last bytes: of one that is cut off, those come late.
    seen.push(each);
    each.body = await buffer(request).catch(() => each.body);
    const play = typeof plays === 'function' ? plays : plays.shift();
    await (play ?? refuse(501, 'NothingLeftToPlay'))(each, response, patience.useUp);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const client = new S3Client({
    endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    forcePathStyle: true,
    retryStrategy: new ConfiguredRetryStrategy(maxAttempts, () => 1),
    requestHandler: patience.createHandler(patient),
  });
  return {
    client,
    seen,
    endpoint,
    [Symbol.asyncDispose]: async () => {
      client.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      patience[Symbol.dispose]();
    },
  };
};
