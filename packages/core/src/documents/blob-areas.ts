import type { BlobKey } from '../ports/blob-store.ts';
import { incomingPrefix } from './blob-keys.ts';

/** Parts of the blob store that a home may keep apart: on AWS each is a bucket of its own. */
export const blobAreas = ['raw', 'processed', 'embeddings', 'models'] as const;
export type BlobArea = (typeof blobAreas)[number];

const workspaceKey = /^workspaces\/[^/]*\/([a-z]+)\//;

const isArea = (name: string | undefined): name is BlobArea =>
  (blobAreas as readonly string[]).includes(name ?? '');

/**
 * The area of a key (or of a prefix that lies within one area): what arrives and what is kept as it came are raw.
 * Null for a key that belongs to none.
 */
export const blobAreaOf = (key: BlobKey): BlobArea | null => {
  if (key.startsWith(incomingPrefix)) return 'raw';
  if (key.startsWith('models/')) return 'models';
  const name = workspaceKey.exec(key)?.[1];
  return isArea(name) ? name : null;
};
