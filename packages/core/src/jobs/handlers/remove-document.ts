import type { RefreshContent } from '../../search/refresh-content.ts';
import { type JobHandler, nothingToDo } from '../job-handler.ts';

/**
 * Takes what a document held out of the index where no other document holds it as its current version; where one
 * does, the name of the former goes.
 */
export const createRemoveDocument = (options: {
  refresh: RefreshContent | null;
}): JobHandler<'remove-document'> => ({
  handle: async ({ event, signal }) => {
    const { workspace, data } = event;
    const contentIds = 'contentIds' in data ? data.contentIds : [data.contentId];
    for (const contentId of contentIds) await options.refresh?.({ workspace, contentId, signal });
    return nothingToDo;
  },
});
