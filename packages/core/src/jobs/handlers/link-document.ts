import {
  contentPlace,
  contents,
  extractionSummaries,
  summaryPlace,
} from '../../documents/content-records.ts';
import type { NewEvent } from '../../events/event.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { linkEntries, linkPlace } from '../../reconciliation/link-records.ts';
import { isInvoiceType, linkRoleOf } from '../../reconciliation/roles.ts';
import { commitInSlices } from '../../records/commit-in-slices.ts';
import { type JobHandler, nothingToDo } from '../job-handler.ts';
import { findConcernedInvoices } from './concerned-invoices.ts';

/**
 * Enters a content under its link keys, then asks for every invoice that it concerns to be reconciled.
 * The entries are durable before the partners are listed, so of two documents that arrive at once
 * the one that entered later sees the other: no pair is missed.
 */
export const createLinkDocument = (options: { records: RecordStore }): JobHandler<'link-document'> => {
  const { records } = options;

  return {
    handle: async ({ event }) => {
      const { workspace } = event;
      const { contentId } = event.data;
      const content = await contents.find(records, workspace, contentPlace(contentId));
      const summary = await extractionSummaries.find(records, workspace, summaryPlace(contentId));
      if (content?.value.state !== 'active' || !summary) return nothingToDo;
      if (linkRoleOf(summary.value.type) === null) return nothingToDo;
      const { type, linkKeys } = summary.value;
      await commitInSlices(
        records,
        linkKeys.map((linkKey) => linkEntries.put(workspace, { linkKey, contentId, type }, 'any')),
      );
      const stillThere = await contents.find(records, workspace, contentPlace(contentId));
      if (stillThere?.value.state !== 'active') {
        await commitInSlices(
          records,
          linkKeys.map((linkKey) => linkEntries.remove(workspace, linkPlace({ linkKey, contentId, type }))),
        );
        return nothingToDo;
      }
      const concerned = await findConcernedInvoices({ records, workspace, type, linkKeys });
      if (isInvoiceType(type)) concerned.add(contentId);
      const events: NewEvent[] = [...concerned].map((invoice) => ({
        type: 'reconciliation.requested',
        data: { contentId: invoice },
      }));
      return { writes: [], events };
    },
  };
};
