import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openTestApi } from '../../testing/open-test-api.ts';
import { type AnyRoute, defineRoute } from '../route.ts';
import { apiRoutes } from '../routes/api-routes.ts';
import { withSystemRoutes } from '../routes/system/system-routes.ts';
import { createOpenApi } from './create-openapi.ts';

const Thing = z.object({ id: z.string(), owner: z.object({ name: z.string() }) });
type Tree = { name: string; children: Tree[] };
const Tree: z.ZodType<Tree> = z.object({ name: z.string(), children: z.array(z.lazy(() => Tree)) });

const access = { kind: 'workspace', role: 'viewer' } as const;
const findThing = defineRoute({
  name: 'find-thing',
  method: 'GET',
  path: '/v1/things/:thingId',
  summary: 'One thing',
  access,
  params: z.strictObject({ thingId: z.string() }),
  query: z.strictObject({ deep: z.stringbool().default(false), limit: z.coerce.number().int().min(1) }),
  reply: { kind: 'json', status: 200, schema: Thing },
  errors: ['thing.not-found'],
  handle: async () => ({ id: 'one', owner: { name: 'two' } }),
});
const listThings = defineRoute({
  name: 'list-things',
  method: 'GET',
  path: '/v1/things',
  summary: 'All things',
  access,
  reply: { kind: 'json', status: 200, schema: z.object({ items: z.array(Thing) }) },
  errors: [],
  handle: async () => ({ items: [] }),
});
const putTree = defineRoute({
  name: 'put-tree',
  method: 'PUT',
  path: '/v1/tree',
  summary: 'A tree',
  access,
  body: Tree,
  reply: { kind: 'empty', status: 204 },
  errors: [],
  handle: async () => undefined,
});

type Described = {
  paths: Record<string, Record<string, { operationId: string; [key: string]: unknown }>>;
  components: { schemas: Record<string, unknown> };
};
const describeRoutes = (routes: readonly AnyRoute[]) => createOpenApi(routes) as unknown as Described;
const validate = (document: unknown) =>
  new Validator().validate(structuredClone(document) as unknown as Record<string, unknown>);

it('describes exactly the routes that are served, in a valid document', async () => {
  const test = openTestApi();
  const document = (await (await test.send('/openapi.json')).json()) as Described;
  expect((await validate(document)).errors ?? []).toEqual([]);
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => `${method} ${path} ${operation.operationId}`),
  );
  const served = withSystemRoutes(apiRoutes).map(
    (route) => `${route.method.toLowerCase()} ${route.path.replace(/:(\w+)/g, '{$1}')} ${route.name}`,
  );
  expect(described.toSorted()).toEqual(served.toSorted());
});

it('leaves no reference that leads nowhere', async () => {
  for (const routes of [withSystemRoutes(apiRoutes), [findThing, listThings, putTree]]) {
    const document = describeRoutes(routes);
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
    expect(text).not.toMatch(/"\$ref":"#(\/\$defs[^"]*)?"/);
    expect((await validate(document)).valid).toBe(true);
  }
});

it('gives a schema that stands in two places one name, and names the parts of it too', () => {
  const { components, paths } = describeRoutes([findThing, listThings]);
  expect(Object.keys(components.schemas)).toEqual(['FindThingReply', 'FindThingReplyOwner', 'Problem']);
  expect(JSON.stringify(paths['/v1/things'])).toContain('#/components/schemas/FindThingReply"');
});

it('tells parameters, needs and errors of a route by its declaration', () => {
  const operation = describeRoutes([findThing]).paths['/v1/things/{thingId}']?.get;
  expect(operation).toMatchObject({
    security: [{ key: [] }],
    'x-assay-role': 'viewer',
    parameters: [
      { name: 'thingId', in: 'path', required: true },
      { name: 'deep', in: 'query', required: false },
      { name: 'limit', in: 'query', required: true, schema: { type: 'integer', minimum: 1 } },
      { $ref: '#/components/parameters/Workspace' },
    ],
    responses: { 200: {}, 404: { description: 'One of: thing.not-found.' }, 401: {}, 429: {} },
  });
});

it('gives a tree that holds trees a name to refer to', () => {
  expect(describeRoutes([putTree]).components.schemas).toMatchObject({
    PutTreeBody: { properties: { children: { items: { $ref: '#/components/schemas/PutTreeBody' } } } },
  });
});
