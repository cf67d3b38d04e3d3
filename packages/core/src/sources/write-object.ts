import { documentKeys, uploadPlace, uploads } from '../documents/source-records.ts';
import type { RecordStore, Write } from '../ports/record-store.ts';
import type { Versioned } from '../records/collection.ts';
import { conditionOn } from '../records/condition.ts';
import { type StoredObject, sourceObjects } from './object-record.ts';
import { type StoredSource, sourcePlace, sources } from './source-record.ts';

/** Holds as long as the source is there, so that nothing is written for one that was removed. */
const stillThere = (workspace: string, source: Versioned<StoredSource>): Write => ({
  kind: 'check',
  key: sources.keyOf(workspace, sourcePlace(source.value.name)),
  if: { version: source.version },
});

/** The writes of an object's record, which hold if nobody wrote it since and its source is still there. */
export const objectWrites = (request: {
  workspace: string;
  source: Versioned<StoredSource>;
  known: Versioned<StoredObject> | null;
  object: StoredObject;
}): Write[] => {
  const { workspace, source, known, object } = request;
  return [sourceObjects.put(workspace, object, conditionOn(known)), stillThere(workspace, source)];
};

/**
 * Whether a document holds the object's name, or an upload that is about to become one. Uploads are looked at first:
 * what is registered in between is met as a document.
 */
export const hasDocument = async (request: {
  records: RecordStore;
  workspace: string;
  known: StoredObject | null;
}): Promise<boolean> => {
  const { records, workspace, known } = request;
  if (!known?.uploadId || !known.documentKey) return false;
  if (await uploads.find(records, workspace, uploadPlace(known.uploadId))) return true;
  const place = { partition: known.documentKey, sort: 'document' };
  return (await documentKeys.find(records, workspace, place)) !== null;
};
