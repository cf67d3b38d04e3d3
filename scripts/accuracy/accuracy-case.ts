import type { ReadDocument } from '@assay/core/documents';
import type { Extraction } from '@assay/core/extraction';

/** What stands in a document according to its data set, under the names of the extraction. */
export type CaseTruth = {
  /** The document type, where the data set tells it. */
  type?: string;
  fields: Record<string, string | readonly string[]>;
  /** Tables by name; a table that the data set says nothing about is absent. */
  tables: Record<string, readonly Record<string, string>[]>;
  /**
   * What a field that is absent here means. `known`: the document does not say it either, so that a value for it is
   * wrong. `presumed`: it counts against precision, but the document may say it nevertheless. `unknown`: nothing.
   */
  absence: 'known' | 'presumed' | 'unknown';
};

/** What was extracted from it. */
export type CaseResult = {
  fields: Record<string, string | readonly string[]>;
  tables: Record<string, readonly Record<string, string>[]>;
  complete: boolean;
  /** The same with confidence, method and evidence. */
  extraction?: Extraction;
};

export type AccuracyCase = {
  file: string;
  /** Renderings of the same content share a group and count once together. */
  group: string;
  truth: CaseTruth;
  /** `null` when the document could not be read. */
  result: CaseResult | null;
  /** Text of all pages, to tell which values are printed at all. */
  pageText: string;
  /** As it was read; absent when it could not be. */
  document?: ReadDocument;
  /** Its bytes, to draw errors on its pages; absent where nobody shall see them. */
  loadBytes?: () => Promise<Uint8Array>;
  passwords?: readonly string[];
};
