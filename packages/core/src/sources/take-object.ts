import { createAddDocument } from '../documents/add-document.ts';
import { toDocumentKey } from '../documents/document-key.ts';
import { retryError, toAppError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import type { IdSource } from '../ids.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { DocumentSource, SourceObject } from '../ports/document-source.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { Versioned } from '../records/collection.ts';
import { goneReason, judgeFormat, judgeListed, reasonOfError } from './object-reasons.ts';
import { type ObjectReason, type StoredObject, toObjectId } from './object-record.ts';
import { openBytes } from './opened-object.ts';
import { type StoredSource, sourceDoor } from './source-record.ts';
import { hasDocument, objectWrites } from './write-object.ts';

export type TakePorts = {
  records: RecordStore;
  blobs: BlobStore;
  commit: Commit;
  clock: Clock;
  ids: IdSource;
};

export type TakeContext = {
  workspace: string;
  source: Versioned<StoredSource>;
  opened: DocumentSource;
  runId: string;
  signal: AbortSignal;
};

/** `raced`: somebody else wrote the object's record meanwhile, and it has to be looked at again. */
export type TakeOutcome =
  | { state: 'taken' }
  | { state: 'skipped' | 'failed'; reasons: ObjectReason[] }
  | { state: 'raced' };

/**
 * Takes an object in that is new or has changed, or writes down why not. The upload and what is known of the object
 * are one transaction: a crash takes it in fully or not at all, and the repeat sees which.
 */
export const createTakeObject = (ports: TakePorts) => {
  const { records, blobs, commit, clock, ids } = ports;

  const leaveOut = async (
    context: TakeContext,
    request: {
      object: SourceObject;
      known: Versioned<StoredObject> | null;
      state: 'skipped' | 'failed';
      reasons: ObjectReason[];
    },
  ): Promise<TakeOutcome> => {
    const { workspace, source, runId } = context;
    const { object, known, state, reasons } = request;
    const { key, etag, size } = object;
    const sourceId = source.value.id;
    const isNamed = await hasDocument({ records, workspace, known: known?.value ?? null });
    const left: StoredObject = {
      sourceId,
      objectId: toObjectId(sourceId, key),
      key: isNamed ? null : key,
      etag,
      size,
      state,
      reasons,
      runId,
      uploadId: known?.value.uploadId ?? null,
      documentKey: known?.value.documentKey ?? null,
      settled: null,
      markProblem: null,
      at: clock.now().toISOString(),
    };
    const result = await records.commit(objectWrites({ workspace, source, known, object: left }));
    return result.committed ? { state, reasons } : { state: 'raced' };
  };

  const add = async (
    context: TakeContext,
    request: {
      object: SourceObject;
      known: Versioned<StoredObject> | null;
      bytes: AsyncIterable<Uint8Array>;
    },
  ): Promise<TakeOutcome> => {
    const { workspace, source, runId, signal } = context;
    const { object, known, bytes } = request;
    const { key: name, etag, size } = object;
    const sourceId = source.value.id;
    const door = sourceDoor(source.value.name);
    let isLost = false;
    const commitBoth: Commit = async (changes) => {
      const stored = changes.events.find((event) => event.type === 'object.stored');
      const taken: StoredObject = {
        sourceId,
        objectId: toObjectId(sourceId, name),
        key: null,
        etag,
        size,
        state: 'taken',
        reasons: [],
        runId,
        uploadId: stored?.data.uploadId ?? null,
        documentKey: toDocumentKey({ workspace, door, name }),
        settled: null,
        markProblem: null,
        at: clock.now().toISOString(),
      };
      const writes = [...changes.writes, ...objectWrites({ workspace, source, known, object: taken })];
      const result = await commit({ ...changes, writes });
      isLost = !result.committed;
      return result;
    };
    const addDocument = createAddDocument({ blobs, commit: commitBoth, clock, ids });
    const { maxBytes } = source.value;
    try {
      await addDocument({ workspace, door, name, bytes, actor: `source:${sourceId}`, maxBytes, signal });
      return { state: 'taken' };
    } catch (thrown) {
      if (isLost) return { state: 'raced' };
      throw thrown;
    }
  };

  const read = async (
    context: TakeContext,
    request: { listed: SourceObject; known: Versioned<StoredObject> | null },
  ): Promise<TakeOutcome> => {
    const { source, opened, signal } = context;
    const { listed, known } = request;
    const found = await opened.open(listed.key);
    if (!found) return leaveOut(context, { object: listed, known, state: 'failed', reasons: [goneReason] });
    const { object } = found;
    const bytes = await openBytes({ bytes: found.bytes, clock, signal });
    try {
      // It may be another version than the one that was listed.
      const reasons = judgeListed(source.value, object);
      const reason = judgeFormat(source.value, bytes.sniffed);
      if (reason) reasons.push(reason);
      if (reasons.length > 0) return await leaveOut(context, { object, known, state: 'skipped', reasons });
      return await add(context, { object, known, bytes: bytes.bytes });
    } catch (thrown) {
      throw bytes.failure() ?? thrown;
    } finally {
      await bytes.end();
    }
  };

  return async (
    context: TakeContext,
    request: { listed: SourceObject; known: Versioned<StoredObject> | null },
  ): Promise<TakeOutcome> => {
    const { source, signal } = context;
    const { listed, known } = request;
    const reasons = judgeListed(source.value, listed);
    if (reasons.length > 0) return leaveOut(context, { object: listed, known, state: 'skipped', reasons });
    try {
      return await read(context, request);
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      const error = toAppError(thrown);
      const judged = reasonOfError(source.value, error);
      if (!judged) throw thrown;
      const { state, reason } = judged;
      const outcome = await leaveOut(context, { object: listed, known, state, reasons: [reason] });
      // It may be the whole source: a retry finds that out, and passes over this object.
      if (error.code === 'source.unavailable' && outcome.state !== 'raced') {
        throw retryError('source.unavailable', 'The source broke off while one of its objects was read.');
      }
      return outcome;
    }
  };
};
