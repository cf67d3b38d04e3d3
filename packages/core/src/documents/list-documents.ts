import type { RecordStore } from '../ports/record-store.ts';
import { type DocumentStatus, findDocumentStatus } from './document-status.ts';
import { childEntries, childPrefix } from './parts/part-records.ts';
import {
  type DocumentRecord,
  type DocumentVersion,
  documentKeys,
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

/**
 * A page of the documents that came in as parts of one document, in no order; empty where that has none or is gone. A
 * part that is still on its way is left out, so that a page may be short and still have a `cursor`.
 */
export const listChildDocumentsPage = async (request: {
  records: RecordStore;
  workspace: string;
  parentId: string;
  /** 1 to 1,000. */
  limit: number;
  cursor: string | null;
}): Promise<{ items: ListedDocument[]; cursor: string | null }> => {
  const { records, workspace, parentId, limit, cursor } = request;
  const parent = await documents.find(records, workspace, documentPlace(parentId));
  if (!parent) return { items: [], cursor: null };
  const partition = parent.value.parent?.rootId ?? parentId;
  const listing = { workspace, partition, prefix: childPrefix(parentId), limit, cursor };
  const page = await childEntries.list(records, listing);
  const items = await Promise.all(
    page.items.map(async ({ value: { documentKey } }): Promise<ListedDocument[]> => {
      const key = await documentKeys.find(records, workspace, { partition: documentKey, sort: 'document' });
      const found = key && (await documents.find(records, workspace, documentPlace(key.value.documentId)));
      if (!found) return [];
      const document = found.value;
      return [{ ...document, ...(await findDocumentStatus({ records, workspace, document })) }];
    }),
  );
  return { items: items.flat(), cursor: page.cursor };
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
