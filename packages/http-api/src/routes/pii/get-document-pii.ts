import { rejectError } from '@assay/core';
import { DocumentPii, findDocumentPii } from '@assay/core/pii/kept';
import { defineRoute } from '../../route.ts';
import { getDocumentOrReject } from '../documents/get-or-reject.ts';
import { IdParams } from '../page-query.ts';

export const getDocumentPiiRoute = defineRoute({
  name: 'get-document-pii',
  method: 'GET',
  path: '/v1/documents/:id/pii',
  summary: 'The personal data of a document, each with page, boxes and what stands there',
  description:
    '`outdated`: found by an older detector or by other settings; POST to this path has it found again. `failed` says why in `problem`.',
  access: { kind: 'workspace', role: 'viewer' },
  params: IdParams,
  reply: { kind: 'json', status: 200, schema: DocumentPii },
  errors: ['document.not-found', 'document.pii-not-detected'],
  handle: async ({ services, workspace, params }) => {
    const { contentId, state } = await getDocumentOrReject({ services, workspace, documentId: params.id });
    const found = await findDocumentPii({ ...services, workspace, contentId });
    if (found) return found;
    throw rejectError(
      'document.pii-not-detected',
      `Nobody has looked for personal data in this document (state: ${state}): POST to this path, or set "documents: true" in the settings of personal data; "assay pii document ID" waits for it.`,
      { details: { documentId: params.id, state } },
    );
  },
});
