import type { Principal, Role } from '@assay/core/access';
import type { z } from 'zod';
import type { ApiServices } from './api-services.ts';

/**
 * Who may call a route. `workspace`: a key of that workspace or of the platform, with at least the role.
 * `platform`: a key of the platform. `signed`: the request proves itself by a signature that the route checks.
 */
export type Access =
  | { kind: 'public' }
  | { kind: 'signed' }
  | { kind: 'workspace'; role: Role }
  | { kind: 'platform'; role: Role };

export type RouteContext<Params, Query, Body> = {
  services: ApiServices;
  /** Null on `signed` routes, and on `public` ones when no valid key came with the request. */
  principal: Principal | null;
  /** The workspace of the request, whose name has been checked; empty on routes that concern none. */
  workspace: string;
  /** Who is named in the audit log. */
  actor: string;
  params: Params;
  query: Query;
  /** The parsed JSON; `undefined` where the route takes none. */
  body: Body;
  /** For routes that take bytes or look at headers. */
  request: Request;
};

/** What a route answers with, apart from errors (which are all problem+json). */
export type RouteReply<Result> =
  | { kind: 'json'; status: 200 | 201 | 202; schema: z.ZodType<Result> }
  | { kind: 'empty'; status: 204 }
  | RawReply;

/** The handler gives a whole `Response`. */
export type RawReply = { kind: 'raw'; status: 200 | 302; mediaTypes: readonly string[] };

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * One route: everything that the server, the client, the OpenAPI document and the walk over all rights need.
 * `params`, `query` and `body` are strict object schemas; names in `path` are written `:id`.
 */
export type Route<Params = unknown, Query = unknown, Body = unknown, Result = unknown> = {
  /** Kebab-case, the name of the file too; the `operationId`. */
  name: string;
  method: Method;
  path: string;
  summary: string;
  description?: string;
  access: Access;
  params?: z.ZodType<Params>;
  query?: z.ZodType<Query>;
  body?: z.ZodType<Body>;
  /** The request's body is bytes of any type, at most `limits.maxUploadBytes`. */
  takesBytes?: boolean;
  reply: RouteReply<Result>;
  /** Codes of the errors that are this route's own. */
  errors: readonly string[];
  handle(context: RouteContext<Params, Query, Body>): Promise<NoInfer<Result> | Response>;
};

/** A route of any types, as lists of routes hold them. */
export type AnyRoute = Route;

type DefineRoute = {
  <Params = undefined, Query = undefined, Body = undefined>(
    route: Route<Params, Query, Body, Response> & { reply: RawReply },
  ): Route<Params, Query, Body, Response>;
  <Params = undefined, Query = undefined, Body = undefined, Result = undefined>(
    route: Route<Params, Query, Body, Result>,
  ): Route<Params, Query, Body, Result>;
};

/** Gives the route back with its types told from its schemas; the result of a raw route is its `Response`. */
export const defineRoute: DefineRoute = (route: AnyRoute) => route as never;
