import { processedPrefix, rawKey } from '../../documents/blob-keys.ts';
import {
  type ContentRecord,
  contentPlace,
  contentSourcePlace,
  contentSources,
  contents,
  extractionSummaries,
  stepPlace,
  steps,
  summaryPlace,
} from '../../documents/content-records.ts';
import { deleteBlobs } from '../../documents/delete-blobs.ts';
import { pageProblemPlace, pageProblems } from '../../documents/page-images/page-problems.ts';
import { createDeleteChildren, listChildEntries } from '../../documents/parts/delete-children.ts';
import { partRootPlace, partRoots } from '../../documents/parts/part-records.ts';
import { documentPlace, documents, documentVersions, versionPlace } from '../../documents/source-records.ts';
import type { Commit } from '../../events/commit.ts';
import type { NewEvent } from '../../events/event.ts';
import type { IdSource } from '../../ids.ts';
import { piiScans, scanPlace } from '../../pii/documents/scan-record.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { findingRecords, linkEntries, linkPlace } from '../../reconciliation/link-records.ts';
import type { Versioned } from '../../records/collection.ts';
import { commitInSlices } from '../../records/commit-in-slices.ts';
import type { JobHandler } from '../job-handler.ts';
import { findConcernedInvoices } from './concerned-invoices.ts';

/** How long to wait when a registration of the same bytes came in between. */
const conflictDelayMs = 100;

/**
 * Deletes the parts of a deleted source, takes it off its contents and erases those that no other source holds: bytes, pages, fields, links,
 * findings. Each step stands a repeat; the content's own record goes last, so a crash is followed by another try.
 */
export const createEraseContent = (options: {
  records: RecordStore;
  blobs: BlobStore;
  commit: Commit;
  clock: Clock;
  ids: IdSource;
}): JobHandler<'erase-content'> => {
  const { records, blobs } = options;
  const deleteChildren = createDeleteChildren(options);

  /** No part is registered any more once its parent's record is gone, so that those found here are all. */
  const eraseChildren = async (workspace: string, documentId: string, rootId: string): Promise<void> => {
    const entries = await listChildEntries({ records, workspace, rootId, parentId: documentId });
    await deleteChildren({
      workspace,
      entries: entries.map(({ value }) => value),
      actor: 'job:erase-content',
    });
    const root = await documents.find(records, workspace, documentPlace(rootId));
    if (!root) await records.commit([partRoots.remove(workspace, partRootPlace(rootId))]);
  };

  const eraseBlobs = async (workspace: string, contentId: string): Promise<void> => {
    await blobs.delete(rawKey(workspace, contentId));
    await deleteBlobs(blobs, processedPrefix(workspace, contentId));
  };

  /** Gives the invoices that this content concerned, which are to be looked at again. */
  const eraseLinks = async (workspace: string, contentId: string): Promise<string[]> => {
    const summary = await extractionSummaries.find(records, workspace, summaryPlace(contentId));
    if (!summary) return [];
    const { type, linkKeys } = summary.value;
    const met = await findConcernedInvoices({ records, workspace, type, linkKeys });
    met.delete(contentId);
    await commitInSlices(
      records,
      linkKeys.map((linkKey) => linkEntries.remove(workspace, linkPlace({ linkKey, contentId, type }))),
    );
    return [...met];
  };

  const eraseRecords = async (workspace: string, contentId: string): Promise<void> => {
    const findings = await findingRecords.listAll(records, { workspace, partition: contentId });
    const problems = await pageProblems.listAll(records, { workspace, partition: contentId });
    await commitInSlices(records, [
      ...problems.map(({ value }) => pageProblems.remove(workspace, pageProblemPlace(value))),
      ...findings.map(({ value }) =>
        findingRecords.remove(workspace, { partition: contentId, sort: value.id }),
      ),
      steps.remove(workspace, stepPlace(contentId, 'read')),
      steps.remove(workspace, stepPlace(contentId, 'extract')),
      piiScans.remove(workspace, scanPlace(contentId)),
    ]);
  };

  const erase = async (
    workspace: string,
    found: Versioned<ContentRecord>,
  ): Promise<NewEvent[] | 'conflict'> => {
    const contentId = found.value.id;
    if (found.value.state === 'active') {
      const marked = contents.put(
        workspace,
        { ...found.value, state: 'erasing' },
        { version: found.version },
      );
      const result = await records.commit([marked]);
      if (!result.committed) return 'conflict';
    }
    // A registration writes the content's record together with its source: once the mark holds, none can come.
    await eraseBlobs(workspace, contentId);
    const met = await eraseLinks(workspace, contentId);
    await eraseRecords(workspace, contentId);
    return met.map((invoice) => ({ type: 'reconciliation.requested', data: { contentId: invoice } }));
  };

  return {
    handle: async ({ event }) => {
      const { workspace } = event;
      const { documentId, contentIds, rootId = documentId } = event.data;
      await eraseChildren(workspace, documentId, rootId);
      const versions = await documentVersions.listAll(records, { workspace, partition: documentId });
      await commitInSlices(records, [
        ...versions.map(({ value }) =>
          documentVersions.remove(workspace, versionPlace(documentId, value.version)),
        ),
        ...contentIds.map((contentId) =>
          contentSources.remove(workspace, contentSourcePlace({ contentId, documentId })),
        ),
      ]);
      const events: NewEvent[] = [];
      const erased: string[] = [];
      for (const contentId of contentIds) {
        const found = await contents.find(records, workspace, contentPlace(contentId));
        const sources = await contentSources.listAll(records, { workspace, partition: contentId });
        if (sources.length > 0) events.push({ type: 'document.replaced', data: { documentId, contentId } });
        if (!found || sources.length > 0) continue;
        const result = await erase(workspace, found);
        if (result === 'conflict') return { deferMs: conflictDelayMs };
        events.push(...result);
        erased.push(contentId);
      }
      const writes = erased.flatMap((contentId) => [
        extractionSummaries.remove(workspace, summaryPlace(contentId)),
        contents.remove(workspace, contentPlace(contentId)),
      ]);
      return { writes, events };
    },
  };
};
