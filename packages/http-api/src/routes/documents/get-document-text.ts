import { readKey } from '@assay/core/documents';
import { defineRoute } from '../../route.ts';
import { answerBytes } from '../blob-response.ts';
import { IdParams } from '../page-query.ts';
import { getDocumentOrReject, missingResult } from './get-or-reject.ts';

export const getDocumentTextRoute = defineRoute({
  name: 'get-document-text',
  method: 'GET',
  path: '/v1/documents/:id/text',
  summary: 'What was read: pages with words, lines, rulings and tables, each with its place',
  access: { kind: 'workspace', role: 'viewer' },
  params: IdParams,
  reply: { kind: 'raw', status: 200, mediaTypes: ['application/json'] },
  errors: ['document.not-found', 'document.not-read'],
  handle: async ({ services, workspace, params, request }) => {
    const document = await getDocumentOrReject({ services, workspace, documentId: params.id });
    const key = readKey(workspace, document.contentId);
    const missing = () => missingResult({ code: 'document.not-read', what: 'text', document });
    const stat = await services.blobs.stat(key);
    if (!stat) throw missing();
    return answerBytes({
      request,
      open: async () => {
        const bytes = await services.blobs.open(key);
        if (bytes) return bytes;
        throw missing();
      },
      mediaType: 'application/json',
      // The size tells two readings of one content apart: a newer reader writes the same key anew.
      etag: `${document.contentId}-read-${stat.size}`,
    });
  },
});
