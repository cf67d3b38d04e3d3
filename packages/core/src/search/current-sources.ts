import { contentPlace, contentSources, contents } from '../documents/content-records.ts';
import { type DocumentRecord, documentPlace, documents } from '../documents/source-records.ts';
import type { RecordStore } from '../ports/record-store.ts';

/**
 * The documents whose current version a content is, by id; none once it is being erased. A document that was just
 * deleted or replaced is not among them, whatever its other records still say.
 */
export const findCurrentSources = async (options: {
  records: RecordStore;
  workspace: string;
  contentId: string;
}): Promise<DocumentRecord[]> => {
  const { records, workspace, contentId } = options;
  const content = await contents.find(records, workspace, contentPlace(contentId));
  if (content?.value.state !== 'active') return [];
  const sources = await contentSources.listAll(records, { workspace, partition: contentId });
  const found = await Promise.all(
    sources.map(({ value }) => documents.find(records, workspace, documentPlace(value.documentId))),
  );
  return found.flatMap((document) => (document?.value.contentId === contentId ? [document.value] : []));
};
