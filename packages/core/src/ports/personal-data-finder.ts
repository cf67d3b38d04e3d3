import type { DocumentEntity } from '../pii/documents/document-entity.ts';
import type { PiiEntity } from '../pii/engine/pii-entity.ts';
import type { BlobKey } from './blob-store.ts';

export type TextRequest = {
  text: string;
  /** The settings of the workspace, as YAML that `parsePiiSettings` has taken. */
  settings: string;
  /** ISO 639-1. */
  language?: string;
  /** The types to report; all that the settings want when absent. */
  types?: readonly string[];
  threshold?: number;
  signal?: AbortSignal;
};

/**
 * Finds personal data apart from whoever serves requests: texts and settings may come from anybody, and long ones take
 * seconds. The same text gives the same entities.
 * Errors (reject): `document.timeout`, `document.out-of-memory`, `document.crashed`; a failure concerns this text alone.
 * None of them says anything of the text.
 */
export interface PersonalDataFinder {
  /** The entities of a text, which somebody waits for; offsets are UTF-16 units. */
  findInText(request: TextRequest): Promise<PiiEntity[]>;
  /** Those of a read document (a blob with the JSON of the normal form); `document.not-found` (reject) where there is none. */
  findInDocument(request: {
    key: BlobKey;
    settings: string;
    signal?: AbortSignal;
  }): Promise<DocumentEntity[]>;
}
