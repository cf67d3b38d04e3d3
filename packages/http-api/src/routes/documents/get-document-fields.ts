import { extractionKey, parseJsonBytes } from '@assay/core/documents';
import { Extraction } from '@assay/core/extraction';
import { defineRoute } from '../../route.ts';
import { IdParams } from '../page-query.ts';
import { getDocumentOrReject, missingResult } from './get-or-reject.ts';

export const getDocumentFieldsRoute = defineRoute({
  name: 'get-document-fields',
  method: 'GET',
  path: '/v1/documents/:id/fields',
  summary: 'The fields and tables of a document, each value with its place on the page',
  access: { kind: 'workspace', role: 'viewer' },
  params: IdParams,
  reply: { kind: 'json', status: 200, schema: Extraction },
  errors: ['document.not-found', 'document.not-extracted'],
  handle: async ({ services, workspace, params }) => {
    const document = await getDocumentOrReject({ services, workspace, documentId: params.id });
    const bytes = await services.blobs.get(extractionKey(workspace, document.contentId));
    if (bytes) return parseJsonBytes(Extraction, bytes);
    throw missingResult({ code: 'document.not-extracted', what: 'fields', document });
  },
});
