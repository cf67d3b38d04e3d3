import { AppError } from '@assay/core';
import { createWorkspaces } from '@assay/core/access';
import { Hono } from 'hono';
import type { ApiServices } from '../api-services.ts';
import { RequestError } from '../problems/request-error.ts';
import { toProblemResponse } from '../problems/to-problem-response.ts';
import type { AnyRoute } from '../route.ts';
import { assertHost } from '../security/assert-host.ts';
import { createAuthenticator, type VerifyKey } from '../security/authenticate.ts';
import { createKnownWorkspaces } from '../security/known-workspaces.ts';
import { createRateLimits } from '../security/rate-limits.ts';
import { toSecureHeaders } from '../security/secure-headers.ts';
import { answerRoute } from './answer-route.ts';
import { createExchange, type Exchange, type Trusted } from './exchange.ts';
import { type ApiLog, countBytes } from './request-log.ts';

export type Api = {
  /** Answers one request; never throws. */
  fetch(request: Request, trusted?: Trusted): Promise<Response>;
};

export type ServerOptions = {
  routes: readonly AnyRoute[];
  services: ApiServices;
  verify: VerifyKey;
  log: ApiLog;
  /** Names under which the server may be reached, with or without a port; without them any name will do. */
  allowedHosts?: readonly string[] | undefined;
};

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;

const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const methodNotAllowed = (allowed: readonly string[]) =>
  new RequestError({
    code: 'request.method-not-allowed',
    message: `This path takes ${allowed.join(', ')}.`,
    headers: { Allow: allowed.join(', ') },
  });

const withHead = (allowed: readonly string[]): readonly string[] =>
  allowed.includes('GET') ? ['HEAD', ...allowed] : allowed;

/** Of two paths that match, the one with a word goes before the one with a parameter. */
const toMatchingOrder = (routes: readonly AnyRoute[]): AnyRoute[] => {
  const rank = (route: AnyRoute) => route.path.replaceAll('/:', '/\u{10ffff}');
  return routes.toSorted((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
};

/** What is not the caller's to mend, by name only: a message could quote a document. */
const toErrorClass = (thrown: unknown): string => {
  if (thrown instanceof AppError) return thrown.code;
  return thrown instanceof Error ? thrown.constructor.name : typeof thrown;
};

export const createServer = ({ routes, services, verify, log, allowedHosts }: ServerOptions): Api => {
  const rates = createRateLimits(services.limits);
  const authenticator = createAuthenticator({ verify, rates });
  const knownWorkspaces = createKnownWorkspaces(createWorkspaces(services));
  const app = new Hono<{ Bindings: { exchange: Exchange } }>();
  for (const route of toMatchingOrder(routes)) {
    app.on(route.method, route.path, (context) =>
      answerRoute({
        route,
        params: context.req.param(),
        exchange: context.env.exchange,
        services,
        knownWorkspaces,
      }),
    );
  }
  app.notFound(async (context) => {
    // Preflights carry no key. All get the same answer, so that none tells of a path; no origin is ever allowed.
    if (context.req.method === 'OPTIONS') {
      await context.env.exchange.countAnonymous();
      throw methodNotAllowed(withHead(methods));
    }
    // Without a key an unknown path looks as any other does.
    await context.env.exchange.requirePrincipal();
    const known = methods.filter((method) => app.router.match(method, context.req.path)[0].length > 0);
    if (known.length > 0) throw methodNotAllowed(withHead(known));
    throw new RequestError({
      code: 'request.unknown-path',
      message: 'There is no such path. GET /docs lists those that there are.',
    });
  });
  app.onError((error) => {
    throw error;
  });

  const logFailure = ({ requestId }: Exchange, thrown: unknown): void =>
    log({ event: 'request-failed', requestId, errorClass: toErrorClass(thrown) });

  const answer = async (exchange: Exchange, trusted: Trusted): Promise<Response> => {
    try {
      if (allowedHosts !== undefined && trusted.principal === undefined) {
        assertHost(exchange.request, allowedHosts);
      }
      return await app.fetch(exchange.request, { exchange });
    } catch (thrown) {
      const response = toProblemResponse(thrown, exchange);
      if (response.status >= 500) logFailure(exchange, thrown);
      return response;
    }
  };

  return {
    fetch: async (request, trusted = {}) => {
      const startedMs = services.clock.now().getTime();
      const requestId = `req_${toHex(services.randomBytes(12))}`;
      const exchange = createExchange({ request, requestId, trusted, authenticator, rates });
      const response = await answer(exchange, trusted);
      const headers = toSecureHeaders(response.headers);
      headers.set('Assay-Request-Id', requestId);
      for (const [name, value] of Object.entries(exchange.rateHeaders)) headers.set(name, value);
      const { status } = response;
      const end = (bytesOut: number): void =>
        log({
          event: 'request',
          requestId,
          method: request.method,
          route: exchange.route,
          status,
          ms: services.clock.now().getTime() - startedMs,
          keyId: exchange.keyId,
          bytesIn: exchange.bytesIn,
          bytesOut,
        });
      if (response.body === null || request.method === 'HEAD') {
        end(0);
        return new Response(null, { status, headers });
      }
      const counted = countBytes(response.body, ({ count, failure }) => {
        if (failure !== undefined && !request.signal.aborted) logFailure(exchange, failure.thrown);
        end(count);
      });
      return new Response(counted, { status, headers });
    },
  };
};
