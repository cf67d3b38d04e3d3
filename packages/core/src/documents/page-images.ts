import { type AppError, rejectError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { DocumentReader } from '../ports/document-reader.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { contentPlace, contents } from './content-records.ts';
import { type PageImage, pageImageKey, toPageImage } from './page-images/page-image.ts';
import { isLasting, pageProblemPlace, pageProblems, toThrown } from './page-images/page-problems.ts';
import { createSharedWork } from './page-images/share-work.ts';
import { waitForPage } from './page-images/wait-for-page.ts';

type RenderRequest = Parameters<DocumentReader['renderPage']>[0];

const erased = (): AppError =>
  rejectError('document.not-found', 'The document was deleted: there is no page to draw any more.');

/**
 * Page images that are drawn once and kept beside what was read. Those who ask for the same one at once share the
 * work: where this process works on jobs it is a job, else it is drawn here.
 */
export const createPageImages = (options: {
  records: RecordStore;
  blobs: BlobStore;
  commit: Commit;
  reader: Pick<DocumentReader, 'renderPage'>;
  clock: Clock;
  /** Whether jobs are worked on in this process now. */
  isWorking: () => boolean;
}): Pick<DocumentReader, 'renderPage'> => {
  const { records, blobs, commit, reader, clock, isWorking } = options;
  const share = createSharedWork<Uint8Array>();

  const assertActive = async ({ workspace, contentId }: PageImage): Promise<void> => {
    const content = await contents.find(records, workspace, contentPlace(contentId));
    if (content?.value.state !== 'active') throw erased();
  };

  const drawByJob = async (image: PageImage, signal: AbortSignal): Promise<Uint8Array> => {
    const { workspace, contentId, page, maxPixels } = image;
    // An old problem goes in the same transaction, so that one that is found later is an answer.
    await commit({
      workspace,
      writes: [pageProblems.remove(workspace, pageProblemPlace(image))],
      events: [{ type: 'page.requested', data: { contentId, page, maxPixels } }],
    });
    const look = async (): Promise<Uint8Array | null> => {
      const found = await blobs.get(pageImageKey(image));
      if (found) return found;
      const problem = await pageProblems.find(records, workspace, pageProblemPlace(image));
      if (problem) throw toThrown(problem.value);
      await assertActive(image);
      return null;
    };
    return waitForPage({ look, clock, isWorking, signal });
  };

  const drawHere = async (
    image: PageImage,
    request: RenderRequest,
    signal: AbortSignal,
  ): Promise<Uint8Array> => {
    const key = pageImageKey(image);
    const png = await reader.renderPage({ ...request, maxPixels: image.maxPixels, signal });
    await blobs.put(key, png, { ifAbsent: true, signal });
    try {
      // An erasure that came meanwhile may have looked for blobs before this one was there.
      await assertActive(image);
    } catch (thrown) {
      await blobs.delete(key);
      throw thrown;
    }
    return png;
  };

  const getOrDraw = async (
    image: PageImage,
    request: RenderRequest,
    signal: AbortSignal,
  ): Promise<Uint8Array> => {
    const found = await blobs.get(pageImageKey(image));
    if (found) return found;
    await assertActive(image);
    const problem = await pageProblems.find(records, image.workspace, pageProblemPlace(image));
    if (problem && isLasting(problem.value)) throw toThrown(problem.value);
    return isWorking() ? drawByJob(image, signal) : drawHere(image, request, signal);
  };

  return {
    /**
     * As the reader's, in the next smaller kept size (see `toPageImage`). Error besides: `page.not-ready` (retry) when
     * the job takes longer than a caller waits.
     */
    renderPage: (request) => {
      const image = toPageImage(request);
      if (!image) return reader.renderPage(request);
      const key = pageImageKey(image);
      return share({
        key,
        signal: request.signal,
        start: (signal) => getOrDraw(image, request, signal),
      });
    },
  };
};
