import type { Extraction } from '../extraction/extraction.ts';
import type { BlobKey } from './blob-store.ts';

/**
 * Turns a read document (a blob with the JSON of the normal form) into fields with evidence.
 * Errors (reject): `document.not-found`, `document.timeout`, `document.out-of-memory`, `document.crashed`.
 */
export interface DocumentExtractor {
  extract(request: { key: BlobKey; signal?: AbortSignal }): Promise<Extraction>;
}
