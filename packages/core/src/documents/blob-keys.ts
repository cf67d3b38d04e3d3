import type { ContentId } from '../ids.ts';
import type { BlobKey } from '../ports/blob-store.ts';

/** Where the bytes and what was made from them lie; one place that knows. */
export const incomingPrefix = 'incoming/';
export const incomingKey = (workspace: string, uploadId: string): BlobKey =>
  `${incomingPrefix}${workspace}/${uploadId}`;

/** The workspace and upload of a key under `incomingPrefix`. */
export const parseIncomingKey = (key: BlobKey): { workspace: string; uploadId: string } => {
  const [, workspace = '', uploadId = ''] = key.split('/');
  return { workspace, uploadId };
};
export const rawKey = (workspace: string, contentId: string): BlobKey =>
  `workspaces/${workspace}/raw/${contentId}`;
const rawKeyForm = /^workspaces\/([^/]+)\/raw\/([^/]+)$/;

/** The workspace and content of a key that `rawKey` gave; null for any other. */
export const parseRawKey = (key: BlobKey): { workspace: string; contentId: string } | null => {
  const [, workspace, contentId] = rawKeyForm.exec(key) ?? [];
  return workspace === undefined || contentId === undefined ? null : { workspace, contentId };
};
export const processedPrefix = (workspace: string, contentId: string): BlobKey =>
  `workspaces/${workspace}/processed/${contentId}/`;
export const readKey = (workspace: string, contentId: string): BlobKey =>
  `${processedPrefix(workspace, contentId)}read.json`;
/** What a reading gave so far that goes on; a newer reader begins anew. */
export const partlyReadKey = (workspace: string, contentId: string, readerVersion: number): BlobKey =>
  `${processedPrefix(workspace, contentId)}read-so-far-${readerVersion}.json`;
export const extractionKey = (workspace: string, contentId: string): BlobKey =>
  `${processedPrefix(workspace, contentId)}extraction.json`;
export const piiKey = (workspace: string, contentId: string): BlobKey =>
  `${processedPrefix(workspace, contentId)}pii.json`;
export const pageImagesPrefix = (workspace: string, contentId: string): BlobKey =>
  `${processedPrefix(workspace, contentId)}pages/`;
export const embeddingsPrefix = (workspace: string, contentId: string): BlobKey =>
  `workspaces/${workspace}/embeddings/${contentId}/`;

export const toContentId = (hex: string): ContentId => hex as ContentId;
