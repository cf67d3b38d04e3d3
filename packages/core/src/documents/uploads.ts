import { assertWorkspaceName } from '../access/assert-workspace-name.ts';
import { auditWrite } from '../audit/audit-entry.ts';
import { rejectError, retryError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import type { IdSource } from '../ids.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { RecordStore } from '../ports/record-store.ts';
import { assertDocumentName } from './document-name.ts';
import { findUpload, type UploadState } from './find-upload.ts';
import { createReceiveUpload, type ReceiveUpload } from './receive-upload.ts';
import { type UploadTicket, uploadTickets } from './upload-records.ts';

const maxTtlMs = 7 * 24 * 60 * 60 * 1_000;

export type NewUpload = {
  workspace: string;
  door: string;
  /** Its key at that door: the same door and key mean a new version of the same document. */
  name: string;
  /** Exactly so many bytes will come. */
  size: number;
  /** What they hash to, hexadecimal; null where the sender does not know. */
  sha256: string | null;
  actor: string;
  /** From now until the last moment at which receiving may begin; at most 7 days. */
  ttlMs: number;
};

export type Uploads = {
  /**
   * Leave to bring the bytes later, by whatever way.
   * Errors: `workspace.invalid-name`, `document.invalid-name`, `upload.invalid-size`, `upload.invalid-hash`,
   * `upload.invalid-ttl` (reject).
   */
  open(request: NewUpload): Promise<UploadTicket>;
  receive: ReceiveUpload;
  /** Of every upload, those of `createAddDocument` too; null for one that never was, or ended over 7 days ago. */
  find(request: { workspace: string; uploadId: string }): Promise<UploadState | null>;
};

const assertNewUpload = ({ workspace, name, size, sha256, ttlMs }: NewUpload): void => {
  assertWorkspaceName(workspace);
  assertDocumentName(name);
  if (!Number.isSafeInteger(size) || size < 0) {
    throw rejectError('upload.invalid-size', 'The size of an upload is a whole number of bytes.');
  }
  if (sha256 !== null && !/^[0-9a-f]{64}$/.test(sha256)) {
    throw rejectError('upload.invalid-hash', 'A SHA-256 is 64 lower-case hexadecimal digits.');
  }
  if (!(ttlMs > 0 && ttlMs <= maxTtlMs)) {
    throw rejectError('upload.invalid-ttl', 'An upload stays open for more than 0 ms and at most 7 days.');
  }
};

/** Uploads in two steps: what will come is said first, and the bytes are held to it. */
export const createUploads = (options: {
  records: RecordStore;
  blobs: BlobStore;
  commit: Commit;
  clock: Clock;
  ids: IdSource;
}): Uploads => {
  const { records, blobs, commit, clock, ids } = options;
  return {
    open: async (request) => {
      assertNewUpload(request);
      const { workspace, door, name, size, sha256, actor, ttlMs } = request;
      const expiresAt = new Date(clock.now().getTime() + ttlMs).toISOString();
      const id = ids.create('upload');
      const ticket: UploadTicket = {
        id,
        workspace,
        door,
        name,
        size,
        sha256,
        actor,
        expiresAt,
        usedAt: null,
      };
      const writes = [
        uploadTickets.put(workspace, ticket, 'absent'),
        auditWrite({ workspace, actor, action: 'upload.open', target: id, clock, ids }),
      ];
      const result = await commit({ workspace, writes, events: [] });
      if (!result.committed)
        throw retryError('upload.conflict', 'The upload could not be opened: try again.');
      return ticket;
    },
    receive: createReceiveUpload(options),
    find: ({ workspace, uploadId }) => findUpload({ records, blobs, workspace, uploadId, now: clock.now() }),
  };
};
