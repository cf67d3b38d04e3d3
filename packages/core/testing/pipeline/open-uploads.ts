import { createHash } from 'node:crypto';
import { createUploads, type NewUpload } from '@assay/core/documents';
import { invoiceText } from '../builders/line-document.ts';
import { openPipeline } from './open-pipeline.ts';

export const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes in small pieces, so that a condition is broken somewhere on the way. */
export async function* inPieces(bytes: Uint8Array, size = 16): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size);
}

/** A pipeline with uploads in two steps, and a file to send. */
export const openUploads = () => {
  const pipeline = openPipeline();
  const uploads = createUploads(pipeline);
  const bytes = toBytes(invoiceText('R-1'));
  const said: NewUpload = {
    workspace: 'default',
    door: 'upload',
    name: 'quillfeather.txt',
    size: bytes.length,
    sha256: sha256Of(bytes),
    actor: 'tester',
    ttlMs: 60_000,
  };
  return {
    pipeline,
    uploads,
    bytes,
    open: (part: Partial<NewUpload> = {}) => uploads.open({ ...said, ...part }),
    receive: (uploadId: string, sent: Uint8Array = bytes) =>
      uploads.receive({ workspace: 'default', uploadId, bytes: inPieces(sent) }),
    find: (uploadId: string, workspace = 'default') => uploads.find({ workspace, uploadId }),
    incoming: async () => (await pipeline.listBlobs()).filter((key) => key.startsWith('incoming/')),
  };
};
