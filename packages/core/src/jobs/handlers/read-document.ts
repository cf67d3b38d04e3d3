import { pageImagesPrefix, partlyReadKey, rawKey, readKey } from '../../documents/blob-keys.ts';
import { contentPlace, contents, stepPlace, steps } from '../../documents/content-records.ts';
import { deleteBlobs } from '../../documents/delete-blobs.ts';
import { readFurther } from '../../documents/read-further.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DocumentReader } from '../../ports/document-reader.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { type JobHandler, nothingToDo, yieldMs } from '../job-handler.ts';
import { createFailStep } from './fail-step.ts';
import { doneStep, isDone } from './step-record.ts';

/** Raise this when the reader's output changes: contents are then read again. */
export const readerVersion = 5;

/**
 * Bytes to pages, once per content; a further source with the same bytes only hears that it is done. A long scan takes
 * many deliveries: each keeps what it has and lets others go first.
 */
export const createReadDocument = (options: {
  records: RecordStore;
  blobs: BlobStore;
  reader: DocumentReader;
  clock: Clock;
  /** The workspace's passwords, tried in order; asked for at each reading, so that a new one works at once. */
  passwords: (workspace: string) => Promise<readonly string[]>;
}): JobHandler<'read-document'> => {
  const { records, blobs, reader, clock } = options;
  return {
    handle: async ({ event, signal }) => {
      const { workspace } = event;
      const { contentId } = event.data;
      const soFar = partlyReadKey(workspace, contentId, readerVersion);
      const content = await contents.find(records, workspace, contentPlace(contentId));
      if (content?.value.state !== 'active') {
        // Erased meanwhile: an attempt before may have left its output behind.
        await blobs.delete(readKey(workspace, contentId));
        await blobs.delete(soFar);
        return nothingToDo;
      }
      const events = [{ type: 'document.read' as const, data: { contentId } }];
      const found = await steps.find(records, workspace, stepPlace(contentId, 'read'));
      if (isDone(found, readerVersion)) return { writes: [], events };
      const startedAt = clock.now();
      const passwords = await options.passwords(workspace);
      const request = { key: rawKey(workspace, contentId), passwords, signal };
      const before = await blobs.get(soFar);
      const { bytes: read, goesOn } = await readFurther({
        before,
        read: (further) => reader.read({ ...request, ...further }),
        signal,
      });
      if (goesOn) {
        await blobs.put(soFar, read);
        return { deferMs: yieldMs };
      }
      // Pictures and boxes go together: a newer reader may turn or crop a page in another way.
      if (found) await deleteBlobs(blobs, pageImagesPrefix(workspace, contentId));
      await blobs.put(readKey(workspace, contentId), read);
      if (before) await blobs.delete(soFar);
      const toolVersion = readerVersion;
      return {
        writes: [
          doneStep({ workspace, contentId, step: 'read', toolVersion, found, startedAt, clock }),
          contents.put(workspace, content.value, { version: content.version }),
        ],
        events,
      };
    },
    giveUp: createFailStep({ records, clock, step: 'read', toolVersion: readerVersion }),
  };
};
