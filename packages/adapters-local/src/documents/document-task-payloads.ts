import type { ReadResult } from '@assay/core/ports';

/** A file with a document, read by the child itself. */
export type DocumentFile = {
  path: string;
  passwords: readonly string[];
  /** `timeoutMs` is what the pool ends the child at: a reader that can stop before gives what it has by then. */
  limits: { maxBytes: number; maxPages: number; timeoutMs: number };
};

/** A file of which some was read before: the UTF-8 JSON of that, or null. */
export type FurtherReading = { file: DocumentFile; before: Uint8Array | null };

/** Where a document to extract from comes from: what was read before, as a file or as its bytes. */
export type DocumentSource = { kind: 'read-file'; path: string } | { kind: 'read-bytes'; bytes: Uint8Array };

export type ExtractChoices = {
  /** The name of a document type, instead of telling it by the content. */
  type: string | null;
  /** Reads the printed page even where the file carries its data. */
  ignoreEmbedded: boolean;
  /** A folder of one's own document types, or null. */
  typesFolder: string | null;
};

/** A text or a read document to find personal data in, with the settings of its workspace as YAML. */
export type DetectText = {
  text: string;
  settings: string;
  language: string | null;
  types: readonly string[] | null;
  threshold: number | null;
};
export type DetectDocument = { source: DocumentSource; settings: string };

/** What each task of the document worker takes and gives; JSON crosses as UTF-8 bytes. */
export type DocumentTaskTypes = {
  read: { payload: FurtherReading; result: ReadResult };
  render: { payload: { file: DocumentFile; page: number; maxPixels: number }; result: Uint8Array };
  'list-parts': { payload: DocumentFile; result: unknown };
  'read-part': { payload: { file: DocumentFile; index: number }; result: unknown };
  extract: { payload: { source: DocumentSource; choices: ExtractChoices }; result: unknown };
  'detect-text': { payload: DetectText; result: unknown };
  'detect-document': { payload: DetectDocument; result: unknown };
  /** What was read instead, where reading goes on: there is more to extract from. */
  'read-and-extract': {
    payload: { file: DocumentFile; choices: ExtractChoices };
    result: { extraction: unknown } | ReadResult;
  };
};
