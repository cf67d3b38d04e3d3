import { setImmediate } from 'node:timers/promises';
import { createPageImages, rawKey } from '@assay/core/documents';
import type { HandlerPorts } from '@assay/core/jobs';
import { createBlankPng } from '../memory/blank-png.ts';
import { openPipeline } from './open-pipeline.ts';

const stepMs = 50;

type Renderer = HandlerPorts['reader']['renderPage'];

/** A document in the pipeline, and the pictures of its pages; `draw` is what the reader does for each. */
export const openPageImages = async (
  options: { draw?: Renderer; isWorking?: () => boolean; text?: string } = {},
) => {
  const { draw = async ({ page }) => createBlankPng({ width: page, height: 8 }), isWorking = () => true } =
    options;
  const pipeline = openPipeline();
  const drawn: { page: number; maxPixels: number }[] = [];
  pipeline.reader.renderPage = async (request) => {
    drawn.push({ page: request.page, maxPixels: request.maxPixels });
    return draw(request);
  };
  let requested = 0;
  const images = createPageImages({
    ...pipeline,
    isWorking,
    commit: (changes) => {
      requested += changes.events.filter(({ type }) => type === 'page.requested').length;
      return pipeline.commit(changes);
    },
  });
  await pipeline.add('scan.txt', options.text ?? 'a page');
  await pipeline.settle();
  const [document] = await pipeline.listDocuments();
  if (!document) throw new Error('The document did not come in.');
  const { contentId } = document;

  return {
    pipeline,
    document,
    contentId,
    /** What the reader was asked to draw. */
    drawn,
    requested: () => requested,
    get: (request: { page?: number; maxPixels?: number; signal?: AbortSignal } = {}) =>
      images.renderPage({
        key: rawKey(pipeline.workspace, contentId),
        page: 1,
        maxPixels: 1_400,
        ...request,
      }),
    /** Works on jobs, moving the clock, until the promise has come to its end. */
    workUntil: async <T>(promise: Promise<T>): Promise<T> => {
      let isOver = false;
      const over = () => {
        isOver = true;
      };
      promise.then(over, over);
      for (let rounds = 0; !isOver && rounds < 2_000; rounds += 1) {
        await pipeline.round(10);
        await pipeline.clock.advance(20);
      }
      if (!isOver) throw new Error('It did not come to an end.');
      return promise;
    },
    /** Lets time pass in small steps, so that whoever wakes goes on before the next. */
    pass: async (ms: number): Promise<void> => {
      for (let passed = 0; passed < ms; passed += stepMs) {
        await setImmediate();
        await pipeline.clock.advance(Math.min(stepMs, ms - passed));
      }
      await setImmediate();
    },
    listImages: async () => (await pipeline.listBlobs()).filter((key) => key.includes('/pages/')),
    /** Deletes the document and works until it is gone. */
    erase: async () => {
      await pipeline.deleteDocument(document.id);
      await pipeline.settle();
    },
  };
};
