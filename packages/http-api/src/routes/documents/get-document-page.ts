import { rawKey } from '@assay/core/documents';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { answerBytes } from '../blob-response.ts';
import { IdParams } from '../page-query.ts';
import { getDocumentOrReject } from './get-or-reject.ts';

export const getDocumentPageRoute = defineRoute({
  name: 'get-document-page',
  method: 'GET',
  path: '/v1/documents/:id/pages/:page',
  summary: 'A page as a picture',
  description: '`page` counts from 1; the longer side of the picture has at most `maxPixels`.',
  access: { kind: 'workspace', role: 'viewer' },
  params: IdParams.extend({ page: z.coerce.number().int().min(1).max(100_000) }),
  query: z.strictObject({ maxPixels: z.coerce.number().int().min(100).max(4_000).default(1_400) }),
  reply: { kind: 'raw', status: 200, mediaTypes: ['image/png'] },
  errors: ['document.not-found', 'document.no-such-page', 'document.no-picture'],
  handle: async ({ services, workspace, params, query, request }) => {
    const document = await getDocumentOrReject({ services, workspace, documentId: params.id });
    return answerBytes({
      request,
      open: async () =>
        services.renderPage({
          key: rawKey(workspace, document.contentId),
          passwords: await services.passwords.list(workspace),
          page: params.page,
          maxPixels: query.maxPixels,
          signal: request.signal,
        }),
      mediaType: 'image/png',
      etag: `${document.contentId}-${params.page}-${query.maxPixels}`,
    });
  },
});
