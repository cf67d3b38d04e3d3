import type { AnyRoute } from '../route.ts';
import { workspaceHeader } from '../security/authorize.ts';

export type ByteSource = Uint8Array | AsyncIterable<Uint8Array>;

export type RequestParts = {
  params?: unknown;
  query?: unknown;
  body?: unknown;
  bytes?: ByteSource | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  signal?: AbortSignal | undefined;
};

const toEntries = (values: unknown): [string, unknown][] =>
  typeof values === 'object' && values !== null ? Object.entries(values) : [];

const toPath = (route: AnyRoute, params: unknown): string => {
  const given = new Map(toEntries(params));
  return route.path.replace(/:(\w+)/g, (_all, name: string) => {
    const value = String(given.get(name) ?? '');
    // A URL resolves "." and ".." away, also when they are encoded, and so would reach another route.
    if (value === '' || value === '.' || value === '..') {
      throw new TypeError(`The parameter ${name} of ${route.name} cannot be "${value}".`);
    }
    return encodeURIComponent(value);
  });
};

type SentBody = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

const toBody = (parts: RequestParts): { body: SentBody; type: string } | null => {
  if (parts.body !== undefined) return { body: JSON.stringify(parts.body), type: 'application/json' };
  if (parts.bytes === undefined) return null;
  const body =
    parts.bytes instanceof Uint8Array ? new Uint8Array(parts.bytes) : ReadableStream.from(parts.bytes);
  return { body, type: 'application/octet-stream' };
};

/** The request that calls this route; the values were checked by types, and will be by the server. */
export const toRequest = (
  route: AnyRoute,
  parts: RequestParts,
  caller: { baseUrl: string; key: string | null; workspace: string | null },
): Request => {
  const base = caller.baseUrl.replace(/\/+$/, '');
  const url = new URL(`${base}${toPath(route, parts.params)}`);
  for (const [name, value] of toEntries(parts.query)) {
    if (value !== undefined && value !== null) url.searchParams.set(name, String(value));
  }
  const headers = new Headers({ Accept: 'application/json, */*;q=0.5' });
  const isOpen = route.access.kind === 'signed';
  if (caller.key !== null && !isOpen) headers.set('Authorization', `Bearer ${caller.key}`);
  if (caller.workspace !== null && !isOpen) headers.set(workspaceHeader, caller.workspace);
  const body = toBody(parts);
  if (body !== null) headers.set('Content-Type', body.type);
  for (const [name, value] of Object.entries(parts.headers ?? {})) headers.set(name, value);
  return new Request(url, {
    method: route.method,
    headers,
    // A redirect could carry the key to another host.
    redirect: 'manual',
    ...(parts.signal === undefined ? {} : { signal: parts.signal }),
    ...(body === null ? {} : { body: body.body, duplex: 'half' as const }),
  });
};
