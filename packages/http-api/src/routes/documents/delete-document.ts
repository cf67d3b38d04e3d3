import { createDeleteDocument } from '@assay/core/documents';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { IdParams } from '../page-query.ts';

export const deleteDocumentRoute = defineRoute({
  name: 'delete-document',
  method: 'DELETE',
  path: '/v1/documents/:id',
  summary: 'Delete a document with all its versions, and everything of it that no other document holds',
  description: 'When this answers, the document is gone from every list; its bytes and findings follow soon.',
  access: { kind: 'workspace', role: 'operator' },
  params: IdParams,
  reply: { kind: 'json', status: 202, schema: z.object({ deleted: z.string() }) },
  errors: ['document.not-found', 'document.changed'],
  handle: async ({ services, workspace, actor, params }) => {
    await createDeleteDocument(services)({ workspace, documentId: params.id, actor });
    return { deleted: params.id };
  },
});
