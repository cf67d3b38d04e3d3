import type { Server } from 'node:http';
import { rejectError } from '@assay/core';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';

export type Listener = AsyncDisposable & { port: number };

/** How long requests that are being answered get before their connections are cut. */
const drainMs = 5_000;
/** A client that sends its headers slower than this holds a connection for nothing. */
const headersTimeoutMs = 20_000;
/** The longest that one request may take to arrive: a large upload over a slow line. */
const requestTimeoutMs = 15 * 60_000;

const listenErrors: Record<string, (address: string) => Error> = {
  EADDRINUSE: (address) =>
    rejectError(
      'server.port-taken',
      `Another program listens on ${address}: stop it, or name another port with --port.`,
    ),
  EACCES: (address) =>
    rejectError(
      'server.host-unusable',
      `This user may not listen on ${address}: name a port above 1023 with --port.`,
    ),
  EADDRNOTAVAIL: (address) =>
    rejectError(
      'server.host-unusable',
      `This machine has no address for ${address}: name one of its own with --host.`,
    ),
};

const listen = (server: Server, options: { host: string; port: number }): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      reject(listenErrors[cause.code ?? '']?.(`${options.host}:${options.port}`) ?? cause);
    });
    server.listen(options.port, options.host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : options.port);
    });
  });

/** Those who follow changes wait for ever: their requests end when the server does. */
const withStop = (request: Request, stopping: AbortSignal): Request =>
  request.method === 'GET' && new URL(request.url).pathname.startsWith('/v1/changes')
    ? new Request(request, { signal: AbortSignal.any([request.signal, stopping]) })
    : request;

/**
 * Listens and answers. Disposing stops taking connections at once, and cuts those that are left after a grace.
 * Errors: `server.port-taken`, `server.host-unusable` (reject).
 */
export const openListener = async (options: {
  host: string;
  port: number;
  stopping: AbortSignal;
  answer: (request: Request, remoteAddress: string) => Promise<Response>;
}): Promise<Listener> => {
  const { host, stopping, answer } = options;
  const server = createAdaptorServer({
    fetch: (request, env) => {
      const { incoming } = env as HttpBindings;
      return answer(withStop(request, stopping), incoming.socket.remoteAddress ?? '');
    },
    serverOptions: { headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs },
  }) as Server;
  const port = await listen(server, { host, port: options.port });
  return {
    port,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), drainMs);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
};
