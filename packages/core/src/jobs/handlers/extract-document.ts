import { extractionKey, readKey } from '../../documents/blob-keys.ts';
import {
  contentPlace,
  contents,
  extractionSummaries,
  stepPlace,
  steps,
  summaryPlace,
} from '../../documents/content-records.ts';
import { jsonToBytes } from '../../documents/json-bytes.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DocumentExtractor } from '../../ports/document-extractor.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import { linkKeys } from '../../reconciliation/index.ts';
import { conditionOn } from '../../records/condition.ts';
import { type JobHandler, nothingToDo } from '../job-handler.ts';
import { createFailStep } from './fail-step.ts';
import { doneStep, isDone } from './step-record.ts';

/** Raise this when rules or document types change: contents are then extracted again. */
export const extractorVersion = 3;

/** Pages to fields with evidence, once per content. */
export const createExtractDocument = (options: {
  records: RecordStore;
  blobs: BlobStore;
  extractor: DocumentExtractor;
  clock: Clock;
}): JobHandler<'extract-document'> => {
  const { records, blobs, extractor, clock } = options;
  return {
    handle: async ({ event, signal }) => {
      const { workspace } = event;
      const { contentId } = event.data;
      const content = await contents.find(records, workspace, contentPlace(contentId));
      if (content?.value.state !== 'active') {
        // Erased meanwhile: an attempt before may have left its output behind.
        await blobs.delete(extractionKey(workspace, contentId));
        return nothingToDo;
      }
      const found = await steps.find(records, workspace, stepPlace(contentId, 'extract'));
      const summary = await extractionSummaries.find(records, workspace, summaryPlace(contentId));
      if (summary && isDone(found, extractorVersion)) {
        return {
          writes: [],
          events: [{ type: 'document.extracted', data: { contentId, type: summary.value.type } }],
        };
      }
      const startedAt = clock.now();
      const extraction = await extractor.extract({ key: readKey(workspace, contentId), signal });
      await blobs.put(extractionKey(workspace, contentId), jsonToBytes(extraction));
      const { type, status, confidence, problems } = extraction;
      const toolVersion = extractorVersion;
      return {
        writes: [
          doneStep({ workspace, contentId, step: 'extract', toolVersion, found, startedAt, clock }),
          contents.put(workspace, content.value, { version: content.version }),
          extractionSummaries.put(
            workspace,
            {
              contentId,
              type,
              status,
              confidence,
              problems: [...new Set(problems.map((problem) => problem.code))],
              linkKeys: linkKeys(extraction),
            },
            conditionOn(summary),
          ),
        ],
        events: [{ type: 'document.extracted', data: { contentId, type } }],
      };
    },
    giveUp: createFailStep({ records, clock, step: 'extract', toolVersion: extractorVersion }),
  };
};
