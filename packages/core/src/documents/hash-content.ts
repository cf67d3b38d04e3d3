import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ContentId } from '../ids.ts';
import { toContentId } from './blob-keys.ts';

/** Streams bytes through SHA-256; memory does not grow with the size. */
export const hashContent = async (
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ contentId: ContentId; size: number }> => {
  const hash = sha256.create();
  let size = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { contentId: toContentId(bytesToHex(hash.digest())), size };
};
