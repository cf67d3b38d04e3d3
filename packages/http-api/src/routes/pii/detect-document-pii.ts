import { requestScan } from '@assay/core/pii/kept';
import { z } from 'zod';
import { defineRoute } from '../../route.ts';
import { getDocumentOrReject } from '../documents/get-or-reject.ts';
import { IdParams } from '../page-query.ts';

export const detectDocumentPiiRoute = defineRoute({
  name: 'detect-document-pii',
  method: 'POST',
  path: '/v1/documents/:id/pii',
  summary: 'Have the personal data of a document found',
  description:
    'The change `pii.detected` (or `pii.failed`) says when it is done; GET gives it. `current`: it is known already, by this detector and these settings.',
  access: { kind: 'workspace', role: 'operator' },
  params: IdParams,
  reply: { kind: 'json', status: 202, schema: z.object({ state: z.enum(['requested', 'current']) }) },
  errors: ['document.not-found', 'document.not-read'],
  handle: async ({ services, workspace, actor, params }) => {
    const { id, contentId } = await getDocumentOrReject({ services, workspace, documentId: params.id });
    return { state: await requestScan(services, { workspace, contentId, documentId: id, actor }) };
  },
});
