import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The name under which a door's key is known in records and events: a hash, as keys are often file names. */
export const toDocumentKey = (source: { workspace: string; door: string; name: string }): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([source.workspace, source.door, source.name])))).slice(0, 32);
