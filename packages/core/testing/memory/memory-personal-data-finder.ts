import { rejectError } from '@assay/core';
import { parseJsonBytes, ReadDocument } from '@assay/core/documents';
import {
  createWorkspaceDetector,
  detectInDocument,
  type PiiDetector,
  type Recognizer,
  readKeptPiiSettings,
} from '@assay/core/pii';
import type { BlobStore, PersonalDataFinder } from '@assay/core/ports';

/** Looks for personal data in this very process, by the recognisers given. */
export const createMemoryPersonalDataFinder = (options: {
  blobs: Pick<BlobStore, 'get'>;
  recognizers: readonly Recognizer[];
}): PersonalDataFinder => {
  const { blobs, recognizers } = options;
  const made = new Map<string, PiiDetector>();
  const detectorOf = (settings: string): PiiDetector => {
    const detector =
      made.get(settings) ?? createWorkspaceDetector({ recognizers, settings: readKeptPiiSettings(settings) });
    made.set(settings, detector);
    return detector;
  };
  return {
    findInText: async ({ settings, signal, ...request }) => {
      signal?.throwIfAborted();
      return detectorOf(settings).detect(request);
    },
    findInDocument: async ({ key, settings }) => {
      const bytes = await blobs.get(key);
      if (!bytes) throw rejectError('document.not-found', `There is no blob ${key}.`);
      const document = parseJsonBytes(ReadDocument, bytes);
      return detectInDocument({ detector: detectorOf(settings), document });
    },
  };
};
