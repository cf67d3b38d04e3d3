import { DocumentVersion } from '@assay/core/documents';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { IdParams } from '../page-query.ts';
import { getDocumentOrReject } from './get-or-reject.ts';
import { ListedDocumentSchema } from './listed-document.ts';

export const getDocumentRoute = defineRoute({
  name: 'get-document',
  method: 'GET',
  path: '/v1/documents/:id',
  summary: 'One document with its state, timeline and versions',
  access: { kind: 'workspace', role: 'viewer' },
  params: IdParams,
  reply: {
    kind: 'json',
    status: 200,
    schema: ListedDocumentSchema.extend({ versions: z.array(DocumentVersion) }),
  },
  errors: ['document.not-found'],
  handle: ({ services, workspace, params }) =>
    getDocumentOrReject({ services, workspace, documentId: params.id }),
});
