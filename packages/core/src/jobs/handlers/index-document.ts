import type { RefreshContent } from '../../search/refresh-content.ts';
import { type JobHandler, nothingToDo } from '../job-handler.ts';

/** Makes a content findable, or takes it out of the index when it is current nowhere; nothing where there is no search. */
export const createIndexDocument = (options: {
  refresh: RefreshContent | null;
}): JobHandler<'index-document'> => ({
  handle: async ({ event, signal }) => {
    const { workspace, data } = event;
    const { contentId } = data;
    const state = await options.refresh?.({ workspace, contentId, signal });
    if (state !== 'indexed') return nothingToDo;
    return { writes: [], events: [{ type: 'document.indexed', data: { contentId } }] };
  },
});
