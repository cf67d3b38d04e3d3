/** A file with a document, read by the child itself. */
export type DocumentFile = {
  path: string;
  passwords: readonly string[];
  /** `timeoutMs` is what the pool ends the child at: a reader that can stop before gives what it has by then. */
  limits: { maxBytes: number; maxPages: number; timeoutMs: number };
};

/** Where a document to extract from comes from: the file, or what was read from it before (a file or its bytes). */
export type DocumentSource =
  | { kind: 'file'; file: DocumentFile }
  | { kind: 'read-file'; path: string }
  | { kind: 'read-bytes'; bytes: Uint8Array };

export type ExtractChoices = {
  /** The name of a document type, instead of telling it by the content. */
  type: string | null;
  /** Reads the printed page even where the file carries its data. */
  ignoreEmbedded: boolean;
};

/** What each task of the document worker takes and gives; JSON crosses as UTF-8 bytes. */
export type DocumentTaskTypes = {
  read: { payload: DocumentFile; result: Uint8Array };
  render: { payload: { file: DocumentFile; page: number; maxPixels: number }; result: Uint8Array };
  'list-parts': { payload: DocumentFile; result: unknown };
  'read-part': { payload: { file: DocumentFile; index: number }; result: unknown };
  extract: { payload: { source: DocumentSource; choices: ExtractChoices }; result: unknown };
  'read-and-extract': { payload: { file: DocumentFile; choices: ExtractChoices }; result: unknown };
};
