import {
  type DocumentRecord,
  type DocumentStatus,
  documents,
  findDocumentStatus,
} from '@assay/core/documents';
import type { Home } from '../compose.ts';

export type ListedDocument = DocumentRecord & DocumentStatus;

/** Every document of the workspace with its status, oldest first. */
export const listDocuments = async (home: Home): Promise<ListedDocument[]> => {
  const { workspace } = home.config;
  const listed: ListedDocument[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof documents.listByIndex>> = await documents.listByIndex(
      home.records,
      {
        workspace,
        index: 'all',
        partition: 'all',
        limit: 500,
        cursor,
      },
    );
    for (const { value } of page.items) {
      const status = await findDocumentStatus({ records: home.records, workspace, document: value });
      listed.push({ ...value, ...status });
    }
    cursor = page.cursor;
  } while (cursor);
  return listed;
};
