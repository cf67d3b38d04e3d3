import { SearchAnswer, SearchRequest } from '@assay/core/search';
import { defineRoute } from '../../route.ts';

export const searchRoute = defineRoute({
  name: 'search',
  method: 'POST',
  path: '/v1/search',
  summary: 'Find documents by their words and by what they say, with the passages',
  description:
    'Results are of this workspace alone, best first; `cursor` goes on where the page before ended. Without words, ' +
    'everything that fits the filter is listed. Boxes are shares (0–1) of the page, from its top left corner.',
  access: { kind: 'workspace', role: 'viewer' },
  body: SearchRequest,
  reply: { kind: 'json', status: 200, schema: SearchAnswer },
  errors: [
    'search.off',
    'search.invalid-cursor',
    'search.invalid-number',
    'search.not-indexed',
    'search.unavailable',
    'search.access-denied',
    'search.refused',
    'document.not-found',
    'embedder.unavailable',
    'embedder.invalid-weights',
  ],
  handle: ({ services, workspace, body }) => services.search(workspace, body),
});
