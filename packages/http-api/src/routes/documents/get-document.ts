import { DocumentVersion } from '@assay/core/documents';
import { findPiiSummary, PiiSummary } from '@assay/core/pii/kept';
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
  description:
    '`personalData` tells how much was found of which type, and no values; null where nobody has looked for it.',
  access: { kind: 'workspace', role: 'viewer' },
  params: IdParams,
  reply: {
    kind: 'json',
    status: 200,
    schema: ListedDocumentSchema.extend({
      versions: z.array(DocumentVersion),
      personalData: PiiSummary.nullable(),
    }),
  },
  errors: ['document.not-found'],
  handle: async ({ services, workspace, params }) => {
    const document = await getDocumentOrReject({ services, workspace, documentId: params.id });
    const { contentId } = document;
    const personalData = await findPiiSummary({ records: services.records, workspace, contentId });
    return { ...document, personalData };
  },
});
