import { readKey } from '@assay/core/documents';
import { defineRoute } from '../../route.ts';
import { toBytesResponse } from '../blob-response.ts';
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
    const [bytes, stat] = await Promise.all([services.blobs.open(key), services.blobs.stat(key)]);
    if (!bytes || !stat) throw missingResult({ code: 'document.not-read', what: 'text', document });
    // The size tells two readings of one content apart: a newer reader writes the same key anew.
    return toBytesResponse({
      request,
      bytes,
      mediaType: 'application/json',
      etag: `${document.contentId}-read-${stat.size}`,
    });
  },
});
