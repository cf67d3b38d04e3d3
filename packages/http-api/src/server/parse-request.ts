import type { z } from 'zod';
import { RequestError, toSchemaError } from '../problems/request-error.ts';
import type { AnyRoute } from '../route.ts';
import { assertDeclaredLength, limitBytes, readBytes } from './limit-bytes.ts';
import { parseJson } from './parse-json.ts';

export type ParsedRequest = { params: unknown; query: unknown; body: unknown; request: Request };

const parseBy = (part: string, schema: z.ZodType | undefined, value: unknown): unknown => {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw toSchemaError(part, parsed.error);
  return parsed.data;
};

/** Of a repeated parameter different readers take different ones, so none is taken. */
const toQuery = (search: URLSearchParams): Record<string, string> => {
  const names = new Set<string>();
  for (const name of search.keys()) {
    if (names.has(name)) {
      throw new RequestError({
        code: 'request.invalid-query',
        message: 'A query parameter is given more than once; give each at most once.',
      });
    }
    names.add(name);
  }
  if (names.has('__proto__')) throw unknownQuery();
  return Object.fromEntries(search);
};

const unknownQuery = () =>
  new RequestError({
    code: 'request.invalid-query',
    message: 'The query has parameters that this route does not take; leave them out.',
  });

const assertJsonType = (request: Request): void => {
  const type = (request.headers.get('content-type') ?? '').toLowerCase();
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/.test(type)) {
    throw new RequestError({
      code: 'request.unsupported-media-type',
      message: 'Send the body as Content-Type: application/json in UTF-8.',
      headers: { Accept: 'application/json' },
    });
  }
};

/** A packed body could be a thousand times as large once it is unpacked. */
const assertUnpacked = (request: Request): void => {
  const encoding = (request.headers.get('content-encoding') ?? 'identity').toLowerCase();
  if (encoding !== 'identity') {
    throw new RequestError({
      code: 'request.unsupported-encoding',
      message: 'Send the body without Content-Encoding.',
      headers: { 'Accept-Encoding': 'identity' },
    });
  }
};

type ParseOptions = {
  params: Readonly<Record<string, string>>;
  request: Request;
  maxJsonBytes: number;
  maxUploadBytes: number;
  onBytesIn: (count: number) => void;
};

const unexpectedBody = () =>
  new RequestError({ code: 'request.unexpected-body', message: 'This route takes no body; send none.' });

const parseBody = async (route: AnyRoute, options: ParseOptions): Promise<unknown> => {
  const { request, maxJsonBytes, onBytesIn } = options;
  if (route.body === undefined) {
    const nothing = { maxBytes: 0, onBytes: onBytesIn, refuse: unexpectedBody };
    assertDeclaredLength(request, nothing);
    await readBytes(request.body, nothing);
    return undefined;
  }
  const limit = { maxBytes: maxJsonBytes, onBytes: onBytesIn };
  assertJsonType(request);
  assertDeclaredLength(request, limit);
  return parseBy('body', route.body, parseJson(await readBytes(request.body, limit)));
};

/** Everything that a route takes of a request, by its declaration; whatever else came with it is refused. */
export const parseRequest = async (route: AnyRoute, options: ParseOptions): Promise<ParsedRequest> => {
  const { request, maxUploadBytes, onBytesIn } = options;
  const search = new URL(request.url).searchParams;
  if (route.query === undefined && search.size > 0) throw unknownQuery();
  const params = parseBy('params', route.params, options.params);
  const query = parseBy('query', route.query, toQuery(search));
  assertUnpacked(request);
  if (route.takesBytes !== true) {
    return { params, query, body: await parseBody(route, options), request };
  }
  const limit = { maxBytes: maxUploadBytes, onBytes: onBytesIn };
  assertDeclaredLength(request, limit);
  const source = request.body ?? new Blob([]).stream();
  const limited = new Request(request.url, {
    method: request.method,
    headers: request.headers,
    signal: request.signal,
    body: limitBytes(source, limit),
    duplex: 'half',
  });
  return { params, query, body: undefined, request: limited };
};
