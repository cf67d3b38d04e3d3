import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Clock } from '@assay/core/ports';
import type { Client } from '@opensearch-project/opensearch';
import { openSearchClient, type SearchService } from '../../src/search/opensearch-client.ts';
import { answerBulk, type FailItem } from './stub-bulk.ts';
import { parseMapping } from './stub-mapping.ts';
import { type Fields, refusalOf, refuse } from './stub-refusal.ts';
import { answerSearch } from './stub-search.ts';
import { createStubShard, type StubShard } from './stub-shard.ts';

export type StubCall = { method: string; path: string; query: URLSearchParams; text: string };
type Reply = { status: number; body?: unknown; headers?: Record<string, string> };
/**
 * What a test makes of a request instead of answering it: an answer; nothing, until the client has waited long enough; a
 * broken connection, before the request is carried out or after.
 */
export type Fate = Reply | 'hang' | 'break' | 'lose the answer' | 'give half an answer';

const region = 'eu-central-1';
/** When a collection for vectors shows what was written. */
export const collectionRefreshMs = 60_000;
const indexForm = /^[a-z0-9][a-z0-9_-]{0,254}$/;

const toPattern = (pattern: string): RegExp => new RegExp(`^${pattern.replaceAll('*', '.*')}$`);

const parseBody = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return refuse('parsing_exception', 'no JSON');
  }
};

/** A time that moves on where somebody waits. */
export const createPassingClock = (): Clock & { waits: number[] } => {
  let nowMs = Date.parse('2030-01-01T00:00:00.000Z');
  const waits: number[] = [];
  return {
    waits,
    now: () => new Date(nowMs),
    sleep: async (ms) => {
      waits.push(ms);
      nowMs += ms;
    },
  };
};

/**
 * OpenSearch as far as the adapter uses it, strict: it refuses what it does not know, and what OpenSearch would refuse.
 * Searches see what was written when a refresh comes: on a domain (`es`) the one that a bulk request asks for, in a
 * collection (`aoss`) the next by its clock; there requests for a refresh and ids of documents are refused.
 */
export const openSearchStub = async (options: { service: SearchService; clock: Clock }) => {
  const { service, clock } = options;
  const isCollection = service === 'aoss';
  const shards = new Map<string, StubShard>();
  const calls: StubCall[] = [];
  let ids = 0;
  let refreshes = 0;
  let failItem: FailItem = () => null;
  let decide: (call: StubCall) => Fate | null = () => null;

  const refreshIfDue = (): void => {
    const due = Math.floor(clock.now().getTime() / collectionRefreshMs);
    if (!isCollection || due === refreshes) return;
    refreshes = due;
    for (const shard of shards.values()) shard.refresh();
  };
  refreshIfDue();

  const shardOf = (index: string): StubShard =>
    shards.get(index) ?? refuse('index_not_found_exception', `no such index [${index}]`, 404);

  const onlyQuery = ({ query }: StubCall, known: readonly string[]): void => {
    for (const name of query.keys()) {
      if (!known.includes(name)) refuse('illegal_argument_exception', `unrecognized parameter [${name}]`);
    }
  };

  const createIndex = (index: string, text: string): Reply => {
    if (!indexForm.test(index)) refuse('invalid_index_name_exception', 'invalid name');
    if (shards.has(index)) refuse('resource_already_exists_exception', `index [${index}] already exists`);
    shards.set(index, createStubShard(parseMapping(parseBody(text), isCollection)));
    return { status: 200, body: { acknowledged: true, shards_acknowledged: true, index } };
  };

  const bulk = (index: string, call: StubCall): Reply => {
    onlyQuery(call, isCollection ? [] : ['refresh']);
    const refresh = call.query.get('refresh');
    if (refresh !== null && refresh !== 'wait_for') refuse('illegal_argument_exception', 'unknown refresh');
    const nextId = () => {
      ids += 1;
      return `made-${ids}`;
    };
    const shard = shards.get(index) ?? null;
    const body = answerBulk({ index, shard, text: call.text, isCollection, nextId, failItem });
    if (refresh !== null) shard?.refresh();
    return { status: 200, body };
  };

  const listIndexes = (pattern: string, call: StubCall): Reply => {
    onlyQuery(call, ['format']);
    if (call.query.get('format') !== 'json')
      refuse('illegal_argument_exception', 'The stub knows JSON alone');
    const names = [...shards.keys()].filter((name) => toPattern(pattern).test(name));
    return { status: 200, body: names.map((index) => ({ index })) };
  };

  const answer = (call: StubCall): Reply => {
    refreshIfDue();
    const { method, path, text } = call;
    const [first = '', second, ...others] = path.slice(1).split('/').map(decodeURIComponent);
    if (others.length === 0) {
      const route = `${method} ${second ?? ''}`;
      if (route === 'GET _mapping') {
        const { fields } = shardOf(first).mapping;
        return { status: 200, body: { [first]: { mappings: { properties: Object.fromEntries(fields) } } } };
      }
      if (route === 'PUT ') return createIndex(first, text);
      if (route === 'POST _bulk') return bulk(first, call);
      if (route === 'POST _search') {
        onlyQuery(call, []);
        return { status: 200, body: answerSearch(first, shardOf(first), parseBody(text)) };
      }
      if (route === 'DELETE ') {
        shardOf(first);
        shards.delete(first);
        return { status: 200, body: { acknowledged: true } };
      }
    }
    const isList = method === 'GET' && first === '_cat' && second === 'indices';
    if (isList && (others.length === 0 || !isCollection)) return listIndexes(others[0] ?? '*', call);
    return refuse('illegal_argument_exception', `no handler found for [${method} ${path}]`);
  };

  const checkSignature = (request: IncomingMessage, text: string): void => {
    const { authorization = '' } = request.headers;
    const digest = createHash('sha256').update(text).digest('hex');
    const isSigned =
      authorization.startsWith('AWS4-HMAC-SHA256 ') &&
      authorization.includes(`/${region}/${service}/aws4_request`) &&
      request.headers['x-amz-content-sha256'] === digest;
    if (!isSigned) refuse('security_exception', 'not signed as it should be', 403);
  };

  const replyTo = (request: IncomingMessage, call: StubCall): Reply => {
    try {
      checkSignature(request, call.text);
      return answer(call);
    } catch (thrown) {
      const { status, type, reason } = refusalOf(thrown);
      return { status, body: { error: { type, reason, root_cause: [{ type, reason }] }, status } };
    }
  };

  const clients = new Set<Client>();
  /** Tells the client of a request that it has waited long enough, as its socket does in time. */
  const useUpPatience = ({ socket }: IncomingMessage): void => {
    for (const { connectionPool } of clients) {
      for (const { agent } of connectionPool.connections as unknown as { agent: { sockets: object } }[]) {
        const sockets = Object.values(agent.sockets).flat() as Socket[];
        sockets.find(({ localPort }) => localPort === socket.remotePort)?.emit('timeout');
      }
    }
  };

  const give = (response: ServerResponse, { status, body, headers = {} }: Reply): void => {
    response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  };

  const server = createServer(async (request, response) => {
    const text = Buffer.concat(await request.toArray()).toString();
    const url = new URL(request.url ?? '/', 'http://stub');
    const call = { method: request.method ?? '', path: url.pathname, query: url.searchParams, text };
    calls.push(call);
    const fate = decide(call);
    if (fate === 'hang') useUpPatience(request);
    else if (fate === 'break') response.destroy();
    else if (fate === 'lose the answer') {
      replyTo(request, call);
      response.destroy();
    } else if (fate === 'give half an answer') {
      replyTo(request, call);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
      response.write('{"took":1,', () => response.destroy());
    } else give(response, fate ?? replyTo(request, call));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    endpoint: `http://127.0.0.1:${port}`,
    calls,
    /** Every document that is there, seen or not. */
    documentsOf: (index: string): Fields[] =>
      shards
        .get(index)
        ?.all()
        .map(({ source }) => source) ?? [],
    indexNames: () => [...shards.keys()],
    failItems: (next: FailItem): void => {
      failItem = next;
    },
    decide: (next: (call: StubCall) => Fate | null): void => {
      decide = next;
    },
    openClient: async (): Promise<Client> => {
      const client = await openSearchClient({
        endpoint: `http://127.0.0.1:${port}`,
        service,
        region,
        profile: null,
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      });
      clients.add(client);
      return client;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

export type SearchStub = Awaited<ReturnType<typeof openSearchStub>>;
