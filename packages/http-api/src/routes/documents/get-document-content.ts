import { rejectError } from '@assay/core';
import { rawKey } from '@assay/core/documents';
import { defineRoute } from '../../route.ts';
import { answerBytes } from '../blob-response.ts';
import { IdParams } from '../page-query.ts';
import { attachmentDisposition } from './attachment-name.ts';
import { getDocumentOrReject } from './get-or-reject.ts';

export const getDocumentContentRoute = defineRoute({
  name: 'get-document-content',
  method: 'GET',
  path: '/v1/documents/:id/content',
  summary: 'The bytes of the current version, as they were added',
  description: 'The `ETag` is their SHA-256.',
  access: { kind: 'workspace', role: 'viewer' },
  params: IdParams,
  reply: { kind: 'raw', status: 200, mediaTypes: ['application/octet-stream'] },
  errors: ['document.not-found'],
  handle: async ({ services, workspace, params, request }) => {
    const document = await getDocumentOrReject({ services, workspace, documentId: params.id });
    return answerBytes({
      request,
      open: async () => {
        const bytes = await services.blobs.open(rawKey(workspace, document.contentId));
        if (bytes) return bytes;
        throw rejectError('document.not-found', 'This document has just been deleted.');
      },
      mediaType: 'application/octet-stream',
      etag: document.contentId,
      size: document.size,
      headers: { 'Content-Disposition': attachmentDisposition(document.name) },
    });
  },
});
