import { auditWrite } from '../audit/audit-entry.ts';
import { rejectError, retryError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import type { Id, IdSource } from '../ids.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { Clock } from '../ports/clock.ts';
import { incomingKey } from './blob-keys.ts';
import { toDocumentKey } from './document-key.ts';
import { type Upload, uploads } from './source-records.ts';

const workspacePattern = /^[a-z0-9][a-z0-9-]{0,62}$/;

/**
 * Takes bytes in at a door. When it resolves they are safe and will be worked on, whatever happens to this process;
 * what they are is found out later, by the job `register-object`.
 * Errors: `workspace.invalid-name`, `document.invalid-name` (reject).
 */
export const createAddDocument =
  (options: { blobs: BlobStore; commit: Commit; clock: Clock; ids: IdSource }) =>
  async (request: {
    workspace: string;
    /** Where it came in, such as `cli` or `upload`. */
    door: string;
    /** Its key at that door: the same door and key mean a new version of the same document. */
    name: string;
    bytes: Uint8Array | AsyncIterable<Uint8Array>;
    actor: string;
    signal?: AbortSignal;
  }): Promise<{ uploadId: Id<'upload'> }> => {
    const { workspace, door, name, actor } = request;
    const { blobs, commit, clock, ids } = options;
    if (!workspacePattern.test(workspace)) {
      throw rejectError(
        'workspace.invalid-name',
        'A workspace is named with lower-case letters, digits and "-".',
      );
    }
    if (name.length === 0 || name.length > 1_024) {
      throw rejectError('document.invalid-name', 'A document needs a name of 1 to 1,024 characters.');
    }
    const uploadId = ids.create('upload');
    const documentKey = toDocumentKey({ workspace, door, name });
    await blobs.put(
      incomingKey(workspace, uploadId),
      request.bytes,
      request.signal ? { signal: request.signal } : {},
    );
    const upload: Upload = { id: uploadId, door, name, documentKey, actor, at: clock.now().toISOString() };
    const result = await commit({
      workspace,
      writes: [
        uploads.put(workspace, upload, 'absent'),
        auditWrite({ workspace, actor, action: 'document.add', target: uploadId, clock, ids }),
      ],
      events: [{ type: 'object.stored', data: { uploadId, documentKey } }],
    });
    if (!result.committed)
      throw retryError('upload.conflict', 'The upload could not be recorded: try again.');
    return { uploadId };
  };
