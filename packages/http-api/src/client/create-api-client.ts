import { AppError } from '@assay/core';
import type { AnyRoute, Route } from '../route.ts';
import { toReplyError, toUnreachable } from './to-reply-error.ts';
import { type ByteSource, type RequestParts, toRequest } from './to-request.ts';

type Given<Name extends string, Value> = [Value] extends [undefined]
  ? { [K in Name]?: undefined }
  : { [K in Name]: Value };

/** What is called with: `query` may leave anything out, for the server knows what is needed and what is assumed. */
export type CallOptions<Params, Query, Body> = Given<'params', Params> &
  Given<'body', Body> & {
    query?: [Query] extends [undefined] ? undefined : { [K in keyof Query]?: Query[K] | undefined };
    /** For routes that take bytes; a stream is sent as it comes. */
    bytes?: ByteSource;
    headers?: Readonly<Record<string, string>>;
    signal?: AbortSignal;
  };

type CallArguments<Params, Query, Body> =
  Record<never, never> extends CallOptions<Params, Query, Body>
    ? [options?: CallOptions<Params, Query, Body>]
    : [options: CallOptions<Params, Query, Body>];

type PageOf<Item> = { items: readonly Item[]; cursor: string | null };

export type ApiClient = {
  /**
   * The parsed reply of a JSON route, the `Response` of a raw one, nothing of an empty one.
   * Errors: what the server threw, by its code; `server.unreachable` (retry); `server.unexpected-reply`.
   */
  call<Params, Query, Body, Result>(
    route: Route<Params, Query, Body, Result>,
    ...options: CallArguments<Params, Query, Body>
  ): Promise<Result>;
  /** Every item of a list, page after page. */
  listAll<Params, Query extends { cursor?: unknown }, Item>(
    route: Route<Params, Query, undefined, PageOf<Item>>,
    ...options: CallArguments<Params, Query, undefined>
  ): AsyncGenerator<Item>;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Errors: what `toReplyError` makes of a refusal; `server.unexpected-reply`; those of a body that breaks off. */
const readReply = async (route: AnyRoute, response: Response): Promise<unknown> => {
  const { reply } = route;
  if (reply.kind === 'raw') {
    if (response.ok || response.status === reply.status) return response;
    throw await toReplyError(response);
  }
  if (!response.ok) throw await toReplyError(response);
  if (reply.kind === 'empty') {
    await response.body?.cancel();
    return undefined;
  }
  const parsed = reply.schema.safeParse(parseJson(await response.text()));
  if (parsed.success) return parsed.data;
  throw new AppError({
    code: 'server.unexpected-reply',
    message: `The server's answer to ${route.name} is not what this version expects. Do both have the same version?`,
    recovery: 'reject',
    cause: parsed.error,
  });
};

/**
 * Calls the routes of a server, in this process or far away: `fetch` is either. `key` null for a server that trusts
 * the caller already; `workspace` null for the server's choice.
 */
export const createApiClient = (options: {
  fetch: (request: Request) => Promise<Response>;
  baseUrl: string;
  key: string | null;
  workspace: string | null;
}): ApiClient => {
  const send = async (route: AnyRoute, parts: RequestParts): Promise<unknown> => {
    const request = toRequest(route, parts, options);
    try {
      return await readReply(route, await options.fetch(request));
    } catch (error) {
      // An abort is the caller's own wish, and what a stream of theirs threw is theirs to see.
      if (parts.signal?.aborted === true) throw parts.signal.reason;
      throw error instanceof AppError ? error : toUnreachable(options.baseUrl, error);
    }
  };

  return {
    call: (route, ...[parts]) => send(route, parts ?? {}) as never,
    listAll: async function* (route, ...[parts]) {
      const { query, ...rest }: RequestParts = parts ?? {};
      let cursor: string | null = null;
      do {
        const next: Record<string, unknown> = cursor === null ? {} : { cursor };
        const page = (await send(route, { ...rest, query: { ...(query ?? {}), ...next } })) as PageOf<never>;
        yield* page.items;
        cursor = page.cursor;
      } while (cursor !== null);
    },
  };
};
