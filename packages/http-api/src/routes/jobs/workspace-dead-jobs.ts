import { rejectError } from '@assay/core';
import { queueDeclarations } from '@assay/core/jobs';
import type { DeadJob } from '@assay/core/ports';
import { z } from 'zod';
import type { ApiServices } from '../../api-services.ts';

/** What may be known of a message's event without knowing its type. */
const DeadEvent = z.object({
  type: z.string(),
  workspace: z.string(),
  data: z.object({ documentId: z.string().optional(), contentId: z.string().optional() }).catch(() => ({})),
});
type DeadEvent = z.infer<typeof DeadEvent>;

export type WorkspaceDeadJob = { job: DeadJob; event: DeadEvent };

/** The dead job with its event where that belongs to the workspace, else null: a message that tells no workspace is nobody's. */
export const ofWorkspace = (job: DeadJob, workspace: string): WorkspaceDeadJob | null => {
  const event = DeadEvent.safeParse(job.body);
  return event.success && event.data.workspace === workspace ? { job, event: event.data } : null;
};

const Place = z.object({ queue: z.string(), cursor: z.string().nullable() });

const parsePlace = (cursor: string): z.infer<typeof Place> => {
  try {
    return Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw rejectError('queue.invalid-cursor', 'This cursor was not given by this list: begin without one.', {
      cause,
    });
  }
};

const toCursor = (place: z.infer<typeof Place>): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** One page of the dead jobs of all queues, one queue after the other, whosever they are. */
export const listDeadOfAllQueues =
  ({ queue }: ApiServices) =>
  async (request: {
    limit: number;
    cursor: string | null;
  }): Promise<{ items: DeadJob[]; cursor: string | null }> => {
    const names = queueDeclarations().map(({ name }) => name);
    const [first = ''] = names;
    const place = request.cursor === null ? { queue: first, cursor: null } : parsePlace(request.cursor);
    const at = names.indexOf(place.queue);
    if (at < 0) return { items: [], cursor: null };
    const page = await queue.listDead({ queue: place.queue, limit: request.limit, cursor: place.cursor });
    if (page.cursor !== null)
      return { items: page.items, cursor: toCursor({ ...place, cursor: page.cursor }) };
    const next = names[at + 1];
    return { items: page.items, cursor: next === undefined ? null : toCursor({ queue: next, cursor: null }) };
  };
