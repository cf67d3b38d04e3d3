import { z } from 'zod';
import { documentKeys, documentPlace, documents, uploadPlace, uploads } from '../documents/source-records.ts';
import type { RecordStore } from '../ports/record-store.ts';
import {
  ObjectReason,
  ObjectState,
  Settlement,
  type StoredObject,
  sourceObjects,
  statePartition,
} from './object-record.ts';

/** What people see of an object. */
export const ListedObject = z.object({
  objectId: z.string(),
  /** Null where the document that came from it was deleted. */
  key: z.string().nullable(),
  size: z.number().int(),
  state: ObjectState,
  reasons: z.array(ObjectReason),
  /** Null where none came from it, it is not registered yet, or it was deleted. */
  documentId: z.string().nullable(),
  settled: Settlement.nullable(),
  markProblem: ObjectReason.nullable(),
  at: z.string(),
});
export type ListedObject = z.infer<typeof ListedObject>;

/** The name of an object that was taken in: its upload's until that is registered, then its document's. */
const findName = async (request: {
  records: RecordStore;
  workspace: string;
  object: StoredObject;
}): Promise<{ key: string | null; documentId: string | null }> => {
  const { records, workspace, object } = request;
  const { uploadId, documentKey } = object;
  if (!uploadId || !documentKey) return { key: object.key, documentId: null };
  const upload = await uploads.find(records, workspace, uploadPlace(uploadId));
  const entry = await documentKeys.find(records, workspace, { partition: documentKey, sort: 'document' });
  const document = entry && (await documents.find(records, workspace, documentPlace(entry.value.documentId)));
  const key = object.key ?? document?.value.name ?? upload?.value.name ?? null;
  return { key, documentId: document?.value.id ?? null };
};

/** A page of a source's objects in one state; may be a moment old. `cursor` is opaque and null at the end. */
export const listSourceObjects = async (request: {
  records: RecordStore;
  workspace: string;
  sourceId: string;
  state: ObjectState;
  /** 1 to 1,000. */
  limit: number;
  cursor: string | null;
}): Promise<{ items: ListedObject[]; cursor: string | null }> => {
  const { records, workspace, sourceId, state, limit, cursor } = request;
  const partition = statePartition(sourceId, state);
  const page = await sourceObjects.listByIndex(records, {
    workspace,
    index: 'state',
    partition,
    limit,
    cursor,
  });
  const items = await Promise.all(
    page.items.map(async ({ value: object }) => {
      const { objectId, size, reasons, settled, markProblem, at } = object;
      const { key, documentId } = await findName({ records, workspace, object });
      return { objectId, key, size, state: object.state, reasons, documentId, settled, markProblem, at };
    }),
  );
  return { items, cursor: page.cursor };
};
