import type { AnyRoute } from '../route.ts';
import { workspaceHeader } from '../security/authorize.ts';
import { toTag } from './route-facts.ts';
import { createSchemaSharer } from './share-schemas.ts';
import { listRouteSchemas, problemSchema, toOperation } from './to-operation.ts';

const toPathTemplate = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

/** The OpenAPI 3.1 document of these routes: made of their declarations alone, so it cannot say anything else. */
export const createOpenApi = (routes: readonly AnyRoute[]): Readonly<Record<string, unknown>> => {
  const named = routes
    .flatMap((route) => Object.values(listRouteSchemas(route)))
    .filter((one) => one !== null);
  const sharer = createSchemaSharer(named);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const template = toPathTemplate(route.path);
    paths[template] = { ...paths[template], [route.method.toLowerCase()]: toOperation(route, sharer.share) };
  }
  const problem = problemSchema();
  return {
    openapi: '3.1.0',
    info: {
      title: 'Assay',
      version: '1',
      description: 'Business documents in, checked results with evidence out. Errors are RFC 9457 problems.',
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(toTag))].toSorted().map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key, as `assay keys create` shows it once.' },
      },
      parameters: {
        Workspace: {
          name: workspaceHeader,
          in: 'header',
          required: false,
          description: 'The workspace that is meant. A key of a workspace needs none: it opens only its own.',
          schema: { type: 'string', default: 'default' },
        },
      },
      schemas: { ...sharer.components(), [problem.name]: problem.schema },
    },
  };
};
