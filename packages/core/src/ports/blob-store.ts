/** A path such as `workspaces/default/raw/<sha256>`: segments of `[A-Za-z0-9._-]+`, none of them `.` or `..`, at most 900 characters. */
export type BlobKey = string;

export type BlobStat = { key: BlobKey; size: number };

/**
 * Whole blobs by key. A put is atomic: a reader sees the whole blob or none, also when the writer dies half-way,
 * and a blob is durable when `put` resolves.
 * Errors: a malformed key is `blob.invalid-key` (reject); I/O trouble is `blob.unavailable` (retry).
 */
export interface BlobStore {
  /**
   * Writes a blob. With `ifAbsent` an existing blob stays as it is and `created` is false;
   * of several concurrent conditional writers exactly one sees `created: true`. Without it the last writer wins.
   * Aborting leaves no trace.
   */
  put(
    key: BlobKey,
    data: Uint8Array | AsyncIterable<Uint8Array>,
    options?: { ifAbsent?: boolean; signal?: AbortSignal },
  ): Promise<{ created: boolean; size: number }>;
  /** The blob as a stream, or null where there is none. */
  open(key: BlobKey): Promise<AsyncIterable<Uint8Array> | null>;
  /** The whole blob in memory, or null where there is none; `blob.too-large` (reject) above `maxBytes`. */
  get(key: BlobKey, options?: { maxBytes?: number }): Promise<Uint8Array | null>;
  stat(key: BlobKey): Promise<BlobStat | null>;
  /** Copies without passing the bytes through the caller; `created` as in `put`. A missing `from` is `blob.not-found` (reject). */
  copy(from: BlobKey, to: BlobKey, options?: { ifAbsent?: boolean }): Promise<{ created: boolean }>;
  /** Deletes; deleting what is not there is no error. */
  delete(key: BlobKey): Promise<void>;
  /** Blobs whose key starts with `prefix`, in key order, a page at a time; `cursor` is opaque and null at the end. */
  list(options: {
    prefix: string;
    limit?: number;
    cursor?: string | null;
  }): Promise<{ items: BlobStat[]; cursor: string | null }>;
}
