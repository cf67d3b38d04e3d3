import type { RecordStore } from '../ports/record-store.ts';
import { type DocumentStatus, findDocumentStatus } from './document-status.ts';
import {
  type DocumentRecord,
  type DocumentVersion,
  documentPlace,
  documents,
  documentVersions,
} from './source-records.ts';

/** A document and where it stands. */
export type ListedDocument = DocumentRecord & DocumentStatus;

/** A page of a workspace's documents, oldest first; `cursor` is opaque and null at the end. */
export const listDocumentsPage = async (request: {
  records: RecordStore;
  workspace: string;
  /** 1 to 1,000. */
  limit: number;
  cursor: string | null;
}): Promise<{ items: ListedDocument[]; cursor: string | null }> => {
  const { records, workspace, limit, cursor } = request;
  const listing = { workspace, index: 'all', partition: 'all', limit, cursor };
  const page = await documents.listByIndex(records, listing);
  const items = await Promise.all(
    page.items.map(async ({ value: document }) => ({
      ...document,
      ...(await findDocumentStatus({ records, workspace, document })),
    })),
  );
  return { items, cursor: page.cursor };
};

/** A document with where it stands and all its versions, by number; null when there is none in this workspace. */
export const findDocument = async (request: {
  records: RecordStore;
  workspace: string;
  documentId: string;
}): Promise<(ListedDocument & { versions: DocumentVersion[] }) | null> => {
  const { records, workspace, documentId } = request;
  const found = await documents.find(records, workspace, documentPlace(documentId));
  if (!found) return null;
  const document = found.value;
  const [status, versions] = await Promise.all([
    findDocumentStatus({ records, workspace, document }),
    documentVersions.listAll(records, { workspace, partition: documentId }),
  ]);
  return { ...document, ...status, versions: versions.map(({ value }) => value) };
};
