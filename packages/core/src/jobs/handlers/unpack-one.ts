import type { createAddDocument } from '../../documents/add-document.ts';
import { toDocumentKey } from '../../documents/document-key.ts';
import type { DocumentPart } from '../../documents/document-part.ts';
import { type ChosenPart, chooseParts } from '../../documents/parts/choose-parts.ts';
import { createDeleteChildren, listChildEntries } from '../../documents/parts/delete-children.ts';
import { nameChild } from '../../documents/parts/name-child.ts';
import { maxPartDepth, shortenProblems, tooDeep, tooManyParts } from '../../documents/parts/part-limits.ts';
import {
  type ChildEntry,
  childEntries,
  unpackingPlace,
  unpackings,
} from '../../documents/parts/part-records.ts';
import { reserveChildren } from '../../documents/parts/reserve-children.ts';
import type { Problem } from '../../documents/read-document.ts';
import { type DocumentRecord, documentPlace, documents } from '../../documents/source-records.ts';
import type { Commit } from '../../events/commit.ts';
import type { IdSource } from '../../ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { PartBytes } from '../../ports/document-reader.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import type { Versioned } from '../../records/collection.ts';
import { conditionOn } from '../../records/condition.ts';

const door = 'part';
const actor = 'job:unpack-document';

/** The bytes of a part, or why they cannot be had. */
export type TakePart = (index: number) => Promise<PartBytes | Problem>;

type Chosen = ChosenPart & { documentKey: string };

/** Makes the parts of one document documents of their own. */
export const createUnpackOne = (options: {
  records: RecordStore;
  commit: Commit;
  clock: Clock;
  ids: IdSource;
  addDocument: ReturnType<typeof createAddDocument>;
}) => {
  const { records, clock, addDocument } = options;
  const deleteChildren = createDeleteChildren(options);

  const takeIn = async (request: {
    workspace: string;
    document: DocumentRecord;
    rootId: string;
    depth: number;
    chosen: Chosen;
    entry: Versioned<ChildEntry>;
    takePart: TakePart;
    signal: AbortSignal;
  }): Promise<Problem | null> => {
    const { workspace, document, rootId, depth, chosen, entry, takePart, signal } = request;
    const taken = await takePart(chosen.part.index);
    if ('code' in taken) return taken;
    const { id: documentId, contentId } = document;
    const parent = { documentId, contentId, part: chosen.part.index, rootId, depth };
    const name = nameChild(document.name, chosen.name);
    const partOf = { parent, name: chosen.name };
    await addDocument({ workspace, door, name, bytes: taken.bytes, actor, partOf, signal });
    const size = taken.bytes.length;
    await records.commit([
      childEntries.put(workspace, { ...entry.value, size, takenFrom: contentId }, { version: entry.version }),
    ]);
    return null;
  };

  /** `later` when the time is over; a document that changed meanwhile is a `conflict`. */
  return async (request: {
    workspace: string;
    document: Versioned<DocumentRecord>;
    parts: readonly DocumentPart[];
    takePart: TakePart;
    /** Milliseconds of the epoch after which no further part is begun. */
    until: number;
    signal: AbortSignal;
  }): Promise<'done' | 'later' | 'conflict'> => {
    const { workspace, document, parts, takePart, until, signal } = request;
    const { id: documentId, contentId, parent } = document.value;
    const rootId = parent?.rootId ?? documentId;
    const depth = (parent?.depth ?? 0) + 1;
    const { chosen: found, problems } = chooseParts(parts);
    const before = await unpackings.find(records, workspace, unpackingPlace(documentId));
    if (found.length === 0 && problems.length === 0 && !before) return 'done';
    if (depth > maxPartDepth && found.length > 0) problems.push(tooDeep(found.length));
    const wanted = (depth > maxPartDepth ? [] : found).map((chosen): Chosen => {
      const key = { workspace, door, name: chosen.name, parentId: documentId };
      return { ...chosen, documentKey: toDocumentKey(key) };
    });

    const deleteAllBut = async (kept: ReadonlySet<string>): Promise<void> => {
      const entries = await listChildEntries({ records, workspace, rootId, parentId: documentId });
      const gone = entries.map(({ value }) => value).filter((entry) => !kept.has(entry.documentKey));
      await deleteChildren({ workspace, entries: gone, actor });
    };

    // First, so that what an earlier version held leaves its room.
    await deleteAllBut(new Set(wanted.map(({ documentKey }) => documentKey)));
    const reserved = await reserveChildren({
      records,
      workspace,
      document,
      rootId,
      wanted: wanted.map(({ documentKey, part }) => ({ documentKey, size: part.size })),
    });
    if (reserved === 'conflict') return 'conflict';
    const kept = new Set<string>();
    for (const chosen of wanted) {
      const entry = reserved.get(chosen.documentKey);
      if (!entry) continue;
      signal.throwIfAborted();
      if (entry.value.takenFrom !== contentId) {
        if (clock.now().getTime() > until) return 'later';
        const place = { workspace, document: document.value, rootId, depth };
        const problem = await takeIn({ ...place, chosen, entry, takePart, signal });
        if (problem) {
          problems.push(problem);
          continue;
        }
      }
      kept.add(chosen.documentKey);
    }
    if (kept.size < reserved.size) await deleteAllBut(kept);
    const left = wanted.filter(({ documentKey }) => !reserved.has(documentKey)).length;
    if (left > 0) problems.push(tooManyParts(left));
    const result = await records.commit([
      {
        kind: 'check',
        key: documents.keyOf(workspace, documentPlace(documentId)),
        if: { version: document.version },
      },
      unpackings.put(
        workspace,
        { documentId, contentId, at: clock.now().toISOString(), problems: shortenProblems(problems) },
        conditionOn(before),
      ),
    ]);
    return result.committed ? 'done' : 'conflict';
  };
};
