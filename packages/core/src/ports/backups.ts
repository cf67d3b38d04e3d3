export type BackupSummary = {
  /** Where it lies, as the home names it. */
  path: string;
  createdAt: string;
  blobCount: number;
  byteCount: number;
};

/** Copies of everything that a home stores, taken while it works. */
export interface Backups {
  /**
   * A whole, consistent copy; what is committed while it is made may be in it or not.
   * Errors: `backup.target-exists`, `backup.in-progress` (reject), `backup.failed` (retry).
   */
  create(options: { path?: string; signal?: AbortSignal }): Promise<BackupSummary>;
}
