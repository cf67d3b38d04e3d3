import { rawKey } from '../../documents/blob-keys.ts';
import { type ContentRecord, contentPlace, contents } from '../../documents/content-records.ts';
import { type PageImage, pageImageKey } from '../../documents/page-images/page-image.ts';
import { describeProblem, pageProblems } from '../../documents/page-images/page-problems.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DocumentReader } from '../../ports/document-reader.ts';
import type { RecordStore, Write } from '../../ports/record-store.ts';
import type { Versioned } from '../../records/collection.ts';
import { type JobContext, type JobHandler, nothingToDo } from '../job-handler.ts';

const imageOf = ({ event }: JobContext<'draw-page'>): PageImage => ({
  workspace: event.workspace,
  ...event.data,
});

/** Draws a page and keeps its picture, once; whoever waits for it looks for the blob, or for the problem. */
export const createDrawPage = (options: {
  records: RecordStore;
  blobs: BlobStore;
  reader: DocumentReader;
  clock: Clock;
  /** The workspace's passwords, tried in order; asked for at each drawing, so that a new one works at once. */
  passwords: (workspace: string) => Promise<readonly string[]>;
}): JobHandler<'draw-page'> => {
  const { records, blobs, reader, clock } = options;

  const findActive = async ({
    workspace,
    contentId,
  }: PageImage): Promise<Versioned<ContentRecord> | null> => {
    const content = await contents.find(records, workspace, contentPlace(contentId));
    return content?.value.state === 'active' ? content : null;
  };

  /** That nobody erased the content meanwhile; a lost condition brings the job back, which then sees it. */
  const unchanged = ({ workspace, contentId }: PageImage, { version }: { version: number }): Write => ({
    kind: 'check',
    key: contents.keyOf(workspace, contentPlace(contentId)),
    if: { version },
  });

  return {
    handle: async (context) => {
      const { signal } = context;
      const image = imageOf(context);
      const { workspace, contentId, page, maxPixels } = image;
      const key = pageImageKey(image);
      const content = await findActive(image);
      if (!content) {
        // Erased meanwhile: an attempt before may have left its picture behind.
        await blobs.delete(key);
        return nothingToDo;
      }
      if (await blobs.stat(key)) return nothingToDo;
      const passwords = await options.passwords(workspace);
      const source = rawKey(workspace, contentId);
      const png = await reader.renderPage({ key: source, passwords, page, maxPixels, signal });
      await blobs.put(key, png, { ifAbsent: true, signal });
      return { writes: [unchanged(image, content)], events: [] };
    },
    giveUp: async (context, error) => {
      const image = imageOf(context);
      const content = await findActive(image);
      if (!content) return { writes: [], events: [] };
      const { workspace, ...place } = image;
      const problem = { ...place, ...describeProblem(error), at: clock.now().toISOString() };
      const writes = [unchanged(image, content), pageProblems.put(workspace, problem, 'any')];
      return { writes, events: [] };
    },
  };
};
