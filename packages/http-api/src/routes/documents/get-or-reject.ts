import { rejectError } from '@assay/core';
import { type DocumentStatus, findDocument } from '@assay/core/documents';
import type { ApiServices } from '../../api-services.ts';

/** The document of this workspace, or `document.not-found` (reject), which a document of another workspace is too. */
export const getDocumentOrReject = async (options: {
  services: ApiServices;
  workspace: string;
  documentId: string;
}) => {
  const { services, workspace, documentId } = options;
  const found = await findDocument({ records: services.records, workspace, documentId });
  if (found) return found;
  throw rejectError(
    'document.not-found',
    'There is no such document in this workspace: GET /v1/documents ("assay documents list") names those there are.',
  );
};

/** Says why a document has no result yet, or will have none. */
export const missingResult = (options: {
  code: string;
  what: string;
  document: DocumentStatus & { id: string };
}) => {
  const { code, what, document } = options;
  const codes = document.problems.map((problem) => problem.code).join(', ');
  const message =
    document.state === 'failed'
      ? `This document has no ${what}, as it could not be read or understood (${codes}): add it again once that is mended.`
      : `This document has no ${what} yet (state: ${document.state}): ask again later, or follow GET /v1/changes.`;
  return rejectError(code, message, {
    details: { documentId: document.id, state: document.state, problems: codes },
  });
};
