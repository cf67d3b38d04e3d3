import { extractionKey } from '../../documents/blob-keys.ts';
import {
  contentPlace,
  contentSources,
  contents,
  extractionSummaries,
  summaryPlace,
} from '../../documents/content-records.ts';
import { parseJsonBytes } from '../../documents/json-bytes.ts';
import { Extraction } from '../../extraction/extraction.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { RecordStore } from '../../ports/record-store.ts';
import type { SourcedExtraction } from '../../reconciliation/sourced-extraction.ts';

export type CurrentExtractions = {
  /** The extraction of a content that is the current version of some source, else null. */
  find(workspace: string, contentId: string): Promise<SourcedExtraction | null>;
};

/** Parsed extractions are kept for a while: a contract is compared with each of its invoices. */
const cachedCount = 64;

export const createCurrentExtractions = (options: {
  records: RecordStore;
  blobs: BlobStore;
}): CurrentExtractions => {
  const { records, blobs } = options;
  const cache = new Map<string, Extraction>();

  const load = async (workspace: string, contentId: string, version: number): Promise<Extraction | null> => {
    const key = `${workspace}/${contentId}/${version}`;
    const cached = cache.get(key);
    if (cached) return cached;
    const bytes = await blobs.get(extractionKey(workspace, contentId));
    if (!bytes) return null;
    const extraction = parseJsonBytes(Extraction, bytes);
    cache.set(key, extraction);
    const oldest = cache.keys().next().value;
    if (cache.size > cachedCount && oldest !== undefined) cache.delete(oldest);
    return extraction;
  };

  return {
    find: async (workspace, contentId) => {
      const summary = await extractionSummaries.find(records, workspace, summaryPlace(contentId));
      if (!summary) return null;
      const content = await contents.find(records, workspace, contentPlace(contentId));
      if (content?.value.state !== 'active') return null;
      const sources = await contentSources.listAll(records, { workspace, partition: contentId });
      if (!sources.some((source) => source.value.current)) return null;
      const extraction = await load(workspace, contentId, summary.version);
      return extraction && { contentId, extraction, receivedAt: content.value.createdAt };
    },
  };
};
