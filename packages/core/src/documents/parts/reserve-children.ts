import type { RecordStore } from '../../ports/record-store.ts';
import type { Versioned } from '../../records/collection.ts';
import { conditionOn } from '../../records/condition.ts';
import { type DocumentRecord, documentPlace, documents } from '../source-records.ts';
import { maxRootBytes, maxRootParts } from './part-limits.ts';
import { type ChildEntry, childEntries, partRootPlace, partRoots } from './part-records.ts';

/** Entries in one transaction, beside the conditions. */
const sliceLength = 20;
/** Races that are lost to others below the same document before this one waits. */
const attempts = 5;

export type WantedChild = { documentKey: string; size: number };

const byKey = (entries: readonly Versioned<ChildEntry>[], parentId: string) =>
  new Map(
    entries
      .filter(({ value }) => value.parentId === parentId)
      .map((entry) => [entry.value.documentKey, entry]),
  );

/** Those of the wanted that still fit below the root, in order. */
const fitting = (
  wanted: readonly WantedChild[],
  entries: readonly Versioned<ChildEntry>[],
): WantedChild[] => {
  let bytes = entries.reduce((sum, { value }) => sum + value.size, 0);
  let room = maxRootParts - entries.length;
  return wanted.filter(({ size }) => {
    if (room < 1 || bytes + size > maxRootBytes) return false;
    room -= 1;
    bytes += size;
    return true;
  });
};

/**
 * Enters the parts of a document before they become documents, as many as the limits leave room for; gives the
 * entries by document key. `conflict` when the document changed meanwhile, or others were quicker again and again.
 */
export const reserveChildren = async (options: {
  records: RecordStore;
  workspace: string;
  document: Versioned<DocumentRecord>;
  rootId: string;
  wanted: readonly WantedChild[];
}): Promise<Map<string, Versioned<ChildEntry>> | 'conflict'> => {
  const { records, workspace, document, rootId, wanted } = options;
  const parentId = document.value.id;
  const check = {
    kind: 'check' as const,
    key: documents.keyOf(workspace, documentPlace(parentId)),
    if: { version: document.version },
  };
  for (let lost = 0; lost < attempts; ) {
    const turn = await partRoots.find(records, workspace, partRootPlace(rootId));
    const entries = await childEntries.listAll(records, { workspace, partition: rootId });
    const own = byKey(entries, parentId);
    const slice = fitting(
      wanted.filter(({ documentKey }) => !own.has(documentKey)),
      entries,
    ).slice(0, sliceLength);
    if (slice.length === 0) return own;
    const result = await records.commit([
      check,
      partRoots.put(workspace, { rootId, turn: (turn?.value.turn ?? 0) + 1 }, conditionOn(turn)),
      ...slice.map(({ documentKey, size }) =>
        childEntries.put(workspace, { rootId, parentId, documentKey, size, takenFrom: null }, 'absent'),
      ),
    ]);
    if (!result.committed) lost += 1;
  }
  return 'conflict';
};
