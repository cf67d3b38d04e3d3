export type UploadConditions = {
  workspace: string;
  uploadId: string;
  /** Exactly so many bytes. */
  size: number;
  /** Hexadecimal; null where the sender does not know it. */
  sha256: string | null;
  /** ISO 8601; no upload begins after it. */
  expiresAt: string;
};

export type SignedUpload = { method: 'PUT'; url: string; headers: Readonly<Record<string, string>> };

/** Makes a URL that lets its holder put these bytes, and no others, without a key: S3's own, or a route of ours. */
export interface UploadSigner {
  /** `origin` is the one under which the caller reached us, such as `http://127.0.0.1:4800`. */
  sign(conditions: UploadConditions & { origin: string }): Promise<SignedUpload>;
}
