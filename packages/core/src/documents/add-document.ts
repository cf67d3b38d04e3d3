import { assertWorkspaceName } from '../access/assert-workspace-name.ts';
import { retryError } from '../errors.ts';
import type { Commit } from '../events/commit.ts';
import type { Id, IdSource } from '../ids.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { Clock } from '../ports/clock.ts';
import { acknowledgeUpload } from './acknowledge-upload.ts';
import { incomingKey } from './blob-keys.ts';
import { checkBytes } from './checked-bytes.ts';
import { toDocumentKey } from './document-key.ts';
import { assertDocumentName } from './document-name.ts';
import type { DocumentParent, Upload } from './source-records.ts';

/**
 * Takes bytes in at a door. When it resolves they are safe and will be worked on, whatever happens to this process;
 * what they are is found out later, by the job `register-object`.
 * Errors: `workspace.invalid-name`, `document.invalid-name`, `document.too-large`, `upload.hash-mismatch` (reject);
 * nothing is kept then. `upload.conflict` (retry) where the bytes were given up before they could be acknowledged.
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
    maxBytes?: number;
    /** What the bytes must hash to, hexadecimal; null or left out where the sender does not know. */
    sha256?: string | null;
    /** For a part of a document: which, and the part's own name there, which is its key in place of `name`. */
    partOf?: { parent: DocumentParent; name: string };
    signal?: AbortSignal;
  }): Promise<{ uploadId: Id<'upload'> }> => {
    const { workspace, door, name, actor, partOf } = request;
    const { blobs, commit, clock, ids } = options;
    assertWorkspaceName(workspace);
    assertDocumentName(name);
    const uploadId = ids.create('upload');
    const documentKey = toDocumentKey(
      partOf
        ? { workspace, door, name: partOf.name, parentId: partOf.parent.documentId }
        : { workspace, door, name },
    );
    const checked = checkBytes(request.bytes, {
      ...(request.maxBytes !== undefined && { maxBytes: request.maxBytes }),
      ...(request.sha256 && { sha256: request.sha256 }),
    });
    const signal = request.signal ? AbortSignal.any([checked.signal, request.signal]) : checked.signal;
    await blobs.put(incomingKey(workspace, uploadId), checked.stream, { signal }).catch((thrown) => {
      throw checked.explain(thrown);
    });
    const at = clock.now().toISOString();
    const upload: Upload = {
      id: uploadId,
      door,
      name,
      documentKey,
      actor,
      at,
      ...(partOf && { parent: partOf.parent }),
    };
    const result = await commit({
      workspace,
      ...acknowledgeUpload({ workspace, upload, clock, ids }),
    });
    if (!result.committed)
      throw retryError('upload.conflict', 'The upload could not be recorded: try again.');
    return { uploadId };
  };
