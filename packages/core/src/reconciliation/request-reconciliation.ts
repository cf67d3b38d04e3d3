import { contentSources, extractionSummaries, summaryPlace } from '../documents/content-records.ts';
import { type DocumentRecord, documents } from '../documents/source-records.ts';
import type { Commit } from '../events/commit.ts';
import type { NewEvent } from '../events/event.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { isInvoiceType } from './roles.ts';

/** Documents looked at together; so many, and no more, are held in memory. */
const pageSize = 100;

/**
 * Asks for every current invoice of a workspace to be reconciled, once each however many documents hold it.
 * Goes through the documents page by page, and each page's events are durable before the next is read:
 * a repeat after a crash asks again, which does no harm.
 */
export const requestReconciliation = async (options: {
  records: RecordStore;
  commit: Commit;
  workspace: string;
  signal?: AbortSignal;
}): Promise<{ requested: number }> => {
  const { records, commit, workspace, signal } = options;

  /** Of the documents that hold a content now, the first speaks for all; so nothing has to be remembered. */
  const speaksFor = async ({ id, contentId }: DocumentRecord): Promise<boolean> => {
    let cursor: string | null = null;
    do {
      const page = await contentSources.list(records, { workspace, partition: contentId, cursor });
      const first = page.items.find((source) => source.value.current);
      if (first) return first.value.documentId === id;
      cursor = page.cursor;
    } while (cursor);
    return false;
  };

  const toEvent = async (document: DocumentRecord): Promise<NewEvent[]> => {
    const { contentId } = document;
    const summary = await extractionSummaries.find(records, workspace, summaryPlace(contentId));
    if (!summary || !isInvoiceType(summary.value.type) || !(await speaksFor(document))) return [];
    return [{ type: 'reconciliation.requested', data: { contentId } }];
  };

  let requested = 0;
  let cursor: string | null = null;
  do {
    signal?.throwIfAborted();
    const page: Awaited<ReturnType<typeof documents.listByIndex>> = await documents.listByIndex(records, {
      workspace,
      index: 'all',
      partition: 'all',
      limit: pageSize,
      cursor,
    });
    const events = (await Promise.all(page.items.map(({ value }) => toEvent(value)))).flat();
    if (events.length > 0) await commit({ workspace, writes: [], events });
    requested += events.length;
    cursor = page.cursor;
  } while (cursor);
  return { requested };
};
