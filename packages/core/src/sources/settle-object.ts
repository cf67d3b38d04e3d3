import { type Step, stepPlace, steps } from '../documents/content-records.ts';
import { jsonToBytes } from '../documents/json-bytes.ts';
import type { DocumentRecord } from '../documents/source-records.ts';
import { AppError } from '../errors.ts';
import type { Clock } from '../ports/clock.ts';
import type { DocumentSource } from '../ports/document-source.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { Versioned } from '../records/collection.ts';
import { type Settlement, type StoredObject, sourceObjects } from './object-record.ts';
import type { StoredSource } from './source-record.ts';

/** Where the marker of an object lies; all that is ours in a source lies under its processed prefix. */
const markerKey = (processedPrefix: string, key: string): string => `${processedPrefix}${key}.processed`;

/** Whether the source is told of documents that have come to their end. */
export const tellsSource = ({ afterwards, processedPrefix }: StoredSource): boolean =>
  afterwards !== 'nothing' && processedPrefix !== null;

/** How a content has come to its end; null while it has not. */
const findEnd = async (request: {
  records: RecordStore;
  workspace: string;
  contentId: string;
}): Promise<{ outcome: Settlement['outcome']; step: Step } | null> => {
  const { records, workspace, contentId } = request;
  const extract = await steps.find(records, workspace, stepPlace(contentId, 'extract'));
  if (extract?.value.status === 'done') return { outcome: 'extracted', step: extract.value };
  if (extract) return { outcome: 'failed', step: extract.value };
  const read = await steps.find(records, workspace, stepPlace(contentId, 'read'));
  return read?.value.status === 'failed' ? { outcome: 'failed', step: read.value } : null;
};

/**
 * Whether an object is the very version that the document shows now, and has not been told of. `again` also where it
 * was moved away and has come back.
 */
export const needsSettling = (request: {
  object: StoredObject;
  document: DocumentRecord;
  again?: boolean;
}): boolean => {
  const { object, document, again = false } = request;
  if (object.state !== 'taken' && object.state !== 'marked') return false;
  if (object.uploadId !== document.uploadId) return false;
  return object.settled?.moved === true ? again : true;
};

/**
 * Tells the source that a document has come to its end, once: a marker `<processedPrefix><key>.processed`, or the
 * object moved under the prefix. A crash in between writes the very same marker again. `refused`: the source does not
 * allow it; that is written down, and the next sync tries again. Errors: those of the source that a retry may mend.
 */
export const settleObject = async (request: {
  records: RecordStore;
  clock: Clock;
  workspace: string;
  source: StoredSource;
  /** A promise that opens it when it is needed. */
  open: () => Promise<DocumentSource>;
  known: Versioned<StoredObject>;
  document: DocumentRecord;
  again?: boolean;
}): Promise<'settled' | 'nothing-to-tell' | 'changed' | 'refused'> => {
  const { records, clock, workspace, source, known, document, again = false } = request;
  const { processedPrefix } = source;
  if (processedPrefix === null || !tellsSource(source)) return 'nothing-to-tell';
  if (!needsSettling({ object: known.value, document, again })) return 'nothing-to-tell';
  const end = await findEnd({ records, workspace, contentId: document.contentId });
  if (!end || (known.value.settled?.outcome === end.outcome && !again)) return 'nothing-to-tell';
  const { etag } = known.value;
  const key = document.name;
  const { outcome, step } = end;
  const moves = source.afterwards === 'move';

  const tell = async (): Promise<boolean> => {
    const opened = await request.open();
    if (moves) return (await opened.move({ key, to: `${processedPrefix}${key}`, etag })).moved;
    const marker = {
      format: 'assay.processed/1',
      key,
      etag,
      sha256: document.contentId,
      documentId: document.id,
      state: outcome,
      code: step.problem?.code ?? null,
      at: step.at,
    };
    await opened.mark({ key: markerKey(processedPrefix, key), content: jsonToBytes(marker) });
    return true;
  };

  const note = async (change: Partial<StoredObject>): Promise<void> => {
    const noted = { ...known.value, ...change };
    // Lost to whoever took a later version, or told the source too: theirs is as good.
    await records.commit([sourceObjects.put(workspace, noted, { version: known.version })]);
  };

  try {
    if (!(await tell())) return 'changed';
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.recovery !== 'reject') throw thrown;
    const message = 'The source could not be told that this document was dealt with.';
    const { markProblem } = known.value;
    if (markProblem?.code !== thrown.code) await note({ markProblem: { code: thrown.code, message } });
    return 'refused';
  }
  const settled = { outcome, moved: moves, at: clock.now().toISOString() };
  await note({ state: 'marked', settled, markProblem: null });
  return 'settled';
};
