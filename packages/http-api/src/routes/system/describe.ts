import { createOpenApi } from '../../openapi/create-openapi.ts';
import { renderDocs } from '../../openapi/docs/render-docs.ts';
import { type AnyRoute, defineRoute } from '../../route.ts';

/** What is made of the declarations alone is the same for as long as the process lives. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The routes that tell of all routes, themselves included; `listRoutes` is first asked when one of them answers. */
export const createDescribingRoutes = (listRoutes: () => readonly AnyRoute[]): readonly AnyRoute[] => {
  const describe = once(() => JSON.stringify(createOpenApi(listRoutes())));
  const render = once(() => renderDocs(listRoutes()));
  const openapi = defineRoute({
    name: 'openapi',
    method: 'GET',
    path: '/openapi.json',
    summary: 'This API as an OpenAPI 3.1 document',
    access: { kind: 'public' },
    reply: { kind: 'raw', status: 200, mediaTypes: ['application/json'] },
    errors: [],
    handle: async () => new Response(describe(), { headers: { 'Content-Type': 'application/json' } }),
  });
  const docs = defineRoute({
    name: 'docs',
    method: 'GET',
    path: '/docs',
    summary: 'This API as a page to read',
    access: { kind: 'public' },
    reply: { kind: 'raw', status: 200, mediaTypes: ['text/html'] },
    errors: [],
    handle: async () => {
      const { page, contentSecurityPolicy } = render();
      return new Response(page, {
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': contentSecurityPolicy,
        },
      });
    },
  });
  return [openapi, docs];
};
