/** What stands in a document according to its data set, under the names of the extraction. */
export type CaseTruth = {
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
};
