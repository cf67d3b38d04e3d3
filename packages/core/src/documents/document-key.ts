import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The name under which a door's key is known in records and events: a hash, as keys are often file names. Parts of
 * documents have names within their parent, whose id tells them apart.
 */
export const toDocumentKey = (source: {
  workspace: string;
  door: string;
  name: string;
  parentId?: string;
}): string => {
  const { workspace, door, name, parentId } = source;
  const place = [workspace, door, name, ...(parentId === undefined ? [] : [parentId])];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(place)))).slice(0, 32);
};
