import type { BlobStore } from '../../ports/blob-store.ts';
import { readKey } from '../blob-keys.ts';

/** Kinds that hold files which may be documents of their own. */
const holders: ReadonlySet<string> = new Set(['pdf', 'mail', 'msg', 'zip']);

/** How the normal form begins. */
const start = /^\{"format":"assay\.read\/1","mediaType":"[^"\\]{0,200}","kind":"([a-z]{1,20})"/;
const startBytes = 400;

/**
 * Whether a content that was read may hold other files, told by the first bytes of what was read, which may be large.
 * What does not begin as expected may.
 */
export const mayHoldParts = async (options: {
  blobs: BlobStore;
  workspace: string;
  contentId: string;
}): Promise<boolean> => {
  const { blobs, workspace, contentId } = options;
  const stream = await blobs.open(readKey(workspace, contentId));
  if (!stream) return false;
  let head = '';
  const decoder = new TextDecoder();
  for await (const chunk of stream) {
    head += decoder.decode(chunk.subarray(0, startBytes), { stream: true });
    if (head.length >= startBytes) break;
  }
  const kind = start.exec(head)?.[1];
  return kind === undefined || holders.has(kind);
};
