/** An object as it was when it was looked at. */
export type SourceObject = {
  /** Its whole key (of a folder: the path under its root, with `/`), without a leading slash. */
  key: string;
  size: number;
  /** Changes when the bytes change; opaque, and only to be compared with one of the same source and key. */
  etag: string;
  /** ISO 8601; null where the source does not say. */
  modifiedAt: string | null;
};

/**
 * Somebody else's bucket or folder, with credentials of its own. Nothing in it is changed but by `mark` and `move`.
 * Errors: `source.not-found` (no such bucket or folder), `source.access-denied` (the message names the action that the
 * credentials lack), `source.invalid-key` (reject); `source.unavailable`, `source.credentials-expired` (retry).
 */
export interface DocumentSource {
  /**
   * The objects whose key starts with `prefix`, in the order of their keys' UTF-8 bytes, a page at a time, through any
   * number of objects in constant memory. What is put in or taken out meanwhile may be seen or not; all else is seen
   * once. `cursor` is opaque and null at the end; `after` starts behind that key.
   */
  list(options: {
    prefix: string;
    after?: string | null;
    limit?: number;
    cursor?: string | null;
  }): Promise<{ items: SourceObject[]; cursor: string | null }>;
  /** Null where there is none. */
  stat(key: string): Promise<SourceObject | null>;
  /**
   * The bytes and what they are, null where there is no object. A body that breaks off is resumed or fails, and never
   * mixes two versions: when the object changes meanwhile the stream fails with `source.changed` (retry).
   */
  open(key: string): Promise<{ object: SourceObject; bytes: AsyncIterable<Uint8Array> } | null>;
  /** Writes a small object beside the others, to say that one was dealt with; the same again has no effect. */
  mark(options: { key: string; content: Uint8Array }): Promise<void>;
  /**
   * Copies the object to the other key and takes it away, if it is still the one with this etag: `moved` is false (and
   * nothing happened) when it has changed or is gone. A crash between the two leaves both; the same again ends it.
   */
  move(options: { key: string; to: string; etag: string }): Promise<{ moved: boolean }>;
  close(): Promise<void>;
}

/** How to reach a source; secrets among it come from the secret store and are kept nowhere else. */
export type SourceAccess = {
  /** `file:///absolute/folder/` or `s3://bucket/optional/prefix/`; keys are relative to it. */
  url: string;
  /** Of S3; null means what the surroundings say. */
  region: string | null;
  endpoint: string | null;
  credentials:
    | { kind: 'surroundings' }
    | { kind: 'access-key'; accessKeyId: string; secretAccessKey: string; sessionToken: string | null }
    | { kind: 'profile'; profile: string }
    | { kind: 'role'; roleArn: string; externalId: string | null };
};

/** Opens a source by the scheme of its URL. Errors: `source.invalid-url`, and `source.unsupported` for other schemes (reject). */
export type OpenDocumentSource = (access: SourceAccess) => Promise<DocumentSource>;
