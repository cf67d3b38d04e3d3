import { expect, it } from 'vitest';
import { openTestApi } from '../../testing/open-test-api.ts';
import { Problem } from '../problems/problem.ts';

/** Always the same sequence, so that what was found once is found again. */
const createRandom = (seed: number) => {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
  const pick = <Value>(values: readonly Value[]): Value => values[next(values.length)] as Value;
  return { next, pick };
};

const parts = [
  '..',
  '.',
  '%2e%2e',
  '%2F',
  '%00',
  '%',
  '%zz',
  '%ff%fe',
  '%25%32%66',
  '__proto__',
  'constructor',
  "' or 1=1--",
  '{}',
  '\u202e',
  '😀',
  'a'.repeat(3_000),
  '-1',
  '1e309',
  'NaN',
  'doc_01ARZ3NDEKTSV4RRFFQ69G5FAV',
] as const;

const bodies = [
  '',
  'null',
  '[]',
  '{}',
  '{"__proto__":{}}',
  '{"constructor":{"prototype":{}}}',
  '"\\ud800"',
  '1e400',
  '{"a":1,"a":2}',
  `[${'1,'.repeat(2_000)}1]`,
  '['.repeat(5_000),
  new Uint8Array([0xff, 0xfe, 0, 1]),
  '{"cron":"* * * * *","timeZone":"../../etc","action":"reconcile"}',
  '{"name":"","role":"admin","workspace":"_platform"}',
  '{"ids":[""],"passwords":["",1,null]}',
] as const;

const headers: readonly (readonly [string, string])[] = [
  ['Content-Type', 'application/json'],
  ['Content-Type', 'application/json; charset=utf-8'],
  ['Content-Type', 'multipart/form-data'],
  ['Content-Length', '99999999999999999999'],
  ['Content-Length', '-1'],
  ['Content-Digest', 'sha-256=:not base64:'],
  ['Assay-Workspace', '_platform'],
  ['Assay-Workspace', '../other'],
  ['Assay-Workspace', 'acme'],
  ['Last-Event-ID', '1e9'],
  ['Range', 'bytes=5-1,-99999999999'],
  ['If-None-Match', '*'],
  ['Accept', 'text/html'],
  ['X-Forwarded-For', '127.0.0.1'],
  ['Authorization', 'Bearer '],
];

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'] as const;

it('answers whatever is sent to it with a refusal that is not its own failure', async () => {
  const test = openTestApi({ limits: { requestsPerSecond: 100_000 } });
  const { secret: key } = await test.makeKey({ workspace: null, role: 'admin' });
  const { next, pick } = createRandom(42);
  const paths = test.routes.map((route) => route.path);
  const failed: string[] = [];
  for (let turn = 0; turn < 600; turn += 1) {
    const path = pick(paths).replace(/:\w+/g, () => pick(parts));
    const wild = next(4) === 0 ? `/${pick(parts)}` : '';
    const query =
      next(3) === 0 ? `?${pick(['limit', 'cursor', 'after', 'name', '__proto__', ''])}=${pick(parts)}` : '';
    const method = pick(methods);
    const hasBody = !['GET', 'HEAD'].includes(method) && next(3) > 0;
    const sent = new Headers(next(5) > 0 ? { Authorization: `Bearer ${key}` } : {});
    for (let count = next(3); count > 0; count -= 1) sent.set(...pick(headers));
    const init: RequestInit = { method, headers: sent, ...(hasBody ? { body: pick(bodies) } : {}) };
    const response = await test.send(`${path}${wild}${query}`, init);
    const what = `${turn}: ${method} ${path}${wild}${query} -> ${response.status}`;
    if (response.status >= 500) failed.push(what);
    if (response.headers.get('content-type') === 'text/event-stream; charset=utf-8') {
      await response.body?.cancel();
      continue;
    }
    const text = await response.text();
    if (response.status < 400 || method === 'HEAD') continue;
    if (!Problem.safeParse(JSON.parse(text)).success) failed.push(`${what} without a problem`);
  }
  expect(failed).toEqual([]);
});
