import { Problem } from '../problems/problem.ts';
import type { AnyRoute } from '../route.ts';
import { exampleOf } from './example-of.ts';
import { isSchema, type JsonSchema, toJsonSchema, toPascalCase } from './json-schema.ts';
import { listErrors, listPathParameters, toTag } from './route-facts.ts';
import { type NamedSchema, toReference } from './share-schemas.ts';

/** The schemas of a route that may have parts in common with those of others. */
export const listRouteSchemas = (
  route: AnyRoute,
): { body: NamedSchema | null; reply: NamedSchema | null } => {
  const name = toPascalCase(route.name);
  return {
    body:
      route.body === undefined ? null : { name: `${name}Body`, schema: toJsonSchema(route.body, 'input') },
    reply:
      route.reply.kind === 'json'
        ? { name: `${name}Reply`, schema: toJsonSchema(route.reply.schema, 'output') }
        : null,
  };
};

export const problemSchema = (): NamedSchema => ({
  name: 'Problem',
  schema: toJsonSchema(Problem, 'output'),
});

type Parameter = {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  schema: JsonSchema;
  description?: string;
};

/** The fields of an object schema as parameters. */
export const toParameters = (route: AnyRoute): Parameter[] => {
  const read = (place: 'path' | 'query', source: AnyRoute['params']): Parameter[] => {
    const whole = source === undefined ? {} : toJsonSchema(source, 'input');
    const properties = isSchema(whole.properties) ? whole.properties : {};
    const required = Array.isArray(whole.required) ? whole.required : [];
    return Object.entries(properties).map(([name, property]) => {
      const { description, ...schema } = isSchema(property) ? property : {};
      return {
        name,
        in: place,
        required: place === 'path' || required.includes(name),
        schema,
        ...(typeof description === 'string' ? { description } : {}),
      };
    });
  };
  const inPath = read('path', route.params);
  const missing = listPathParameters(route).filter((name) => !inPath.some((one) => one.name === name));
  return [
    ...inPath,
    ...missing.map((name) => ({ name, in: 'path' as const, required: true, schema: { type: 'string' } })),
    ...read('query', route.query),
  ];
};

const toReplies = (route: AnyRoute, share: (named: NamedSchema) => JsonSchema): Record<string, unknown> => {
  const { reply } = listRouteSchemas(route);
  const mediaTypes = route.reply.kind === 'raw' ? route.reply.mediaTypes : [];
  const content =
    reply === null
      ? Object.fromEntries(mediaTypes.map((type) => [type, {}]))
      : { 'application/json': { schema: share(reply) } };
  const done = { description: route.summary, ...(Object.keys(content).length > 0 ? { content } : {}) };
  const errors = listErrors(route).map(({ status, codes }): [string, unknown] => [
    String(status),
    {
      description: `One of: ${codes.join(', ')}.`,
      content: { 'application/problem+json': { schema: toReference('Problem') } },
    },
  ]);
  return { [String(route.reply.status)]: done, ...Object.fromEntries(errors) };
};

const toRequestBody = (
  route: AnyRoute,
  share: (named: NamedSchema) => JsonSchema,
): Record<string, unknown> => {
  const { body } = listRouteSchemas(route);
  if (body !== null) {
    const json = { schema: share(body), example: exampleOf(body.schema) };
    return { requestBody: { required: true, content: { 'application/json': json } } };
  }
  if (route.takesBytes === true) return { requestBody: { required: true, content: { '*/*': {} } } };
  return {};
};

export const toOperation = (
  route: AnyRoute,
  share: (named: NamedSchema) => JsonSchema,
): Record<string, unknown> => {
  const { access } = route;
  const needsKey = access.kind === 'workspace' || access.kind === 'platform';
  const chooses = access.kind === 'workspace' ? [{ $ref: '#/components/parameters/Workspace' }] : [];
  const parameters = [...toParameters(route), ...chooses];
  return {
    operationId: route.name,
    tags: [toTag(route)],
    summary: route.summary,
    ...(route.description === undefined ? {} : { description: route.description }),
    security: needsKey ? [{ key: [] }] : [],
    'x-assay-access': access.kind,
    ...(needsKey ? { 'x-assay-role': access.role } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...toRequestBody(route, share),
    responses: toReplies(route, share),
  };
};
