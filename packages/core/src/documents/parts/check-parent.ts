import type { RecordStore, Write } from '../../ports/record-store.ts';
import { documentPlace, documents, type Upload } from '../source-records.ts';

export const parentGone = {
  code: 'document.parent-gone',
  message: 'The document that this was a part of is gone, or has another version that came in meanwhile.',
};

/**
 * The condition on which a part may be registered: the document that held it is still there, with the same content. It
 * belongs into the transaction of the registration; none for what is no part, `gone` where it does not hold.
 */
export const checkParent = async (options: {
  records: RecordStore;
  workspace: string;
  upload: Upload;
}): Promise<Write[] | 'gone'> => {
  const { records, workspace, upload } = options;
  const { parent } = upload;
  if (!parent) return [];
  const place = documentPlace(parent.documentId);
  const found = await documents.find(records, workspace, place);
  if (found?.value.contentId !== parent.contentId) return 'gone';
  return [{ kind: 'check', key: documents.keyOf(workspace, place), if: { version: found.version } }];
};
