import { exampleOf } from '../src/openapi/example-of.ts';
import { isSchema, toJsonSchema } from '../src/openapi/json-schema.ts';
import { toParameters } from '../src/openapi/to-operation.ts';
import type { AnyRoute } from '../src/route.ts';

/**
 * A request of the form that the route takes, with the needed parts only. What code alone can check may still be wrong
 * in it, so that it ends in any answer but one about rights. `params` go before what is made up.
 */
export const toSampleRequest = (
  route: AnyRoute,
  params: Readonly<Record<string, string>> = {},
): { path: string; init: RequestInit } => {
  const examples = new Map(
    toParameters(route).map((one) => [one.name, String(exampleOf(one.schema, one.name))]),
  );
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent(params[name] ?? examples.get(name) ?? 'none'),
  );
  const query = new URLSearchParams();
  for (const one of toParameters(route)) {
    if (one.in === 'query' && one.required) query.set(one.name, examples.get(one.name) ?? '');
  }
  const init: RequestInit = { method: route.method };
  if (route.body !== undefined) {
    const schema = toJsonSchema(route.body, 'input');
    const required = Array.isArray(schema.required) ? schema.required : [];
    const example = exampleOf(schema);
    const needed = Object.entries(isSchema(example) ? example : {}).filter(([name]) =>
      required.includes(name),
    );
    init.headers = { 'Content-Type': 'application/json' };
    init.body = JSON.stringify(Object.fromEntries(needed));
  } else if (route.takesBytes === true) {
    init.body = new Uint8Array([1, 2, 3]);
  }
  return { path: query.size > 0 ? `${path}?${query}` : path, init };
};
