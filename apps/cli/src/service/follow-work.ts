import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '@assay/http-api';
import { getDocumentRoute, getUploadRoute, listJobsRoute } from '@assay/http-api/routes';

const lookMs = 200;
/** Looks between two looks at one's own documents, which cost a request each. */
const looksPerCheck = 10;

const hasEnded = (state: string): boolean => state !== 'waiting' && state !== 'read';

/** Whether this upload's document has come to its end, be it good or bad. */
const isSettled = async (client: ApiClient, uploadId: string, signal: AbortSignal): Promise<boolean> => {
  const upload = await client.call(getUploadRoute, { params: { id: uploadId }, signal });
  if (upload.state === 'failed' || upload.state === 'expired') return true;
  if (upload.documentId === null) return false;
  const document = await client
    .call(getDocumentRoute, { params: { id: upload.documentId }, signal })
    .catch(() => null);
  return document === null || hasEnded(document.state);
};

/**
 * Waits until a server has nothing left to do. One that others keep busy may never come there: with uploads of one's
 * own, their end is enough.
 */
export const followWork = async (request: {
  client: ApiClient;
  uploadIds?: readonly string[];
  signal: AbortSignal;
  onLook?: () => Promise<void>;
}): Promise<void> => {
  const { client, signal, uploadIds = [] } = request;
  const open = new Set(uploadIds);
  for (let look = 1; ; look += 1) {
    const { idle } = await client.call(listJobsRoute, { signal });
    await request.onLook?.();
    if (idle) return;
    if (uploadIds.length > 0 && look % looksPerCheck === 0) {
      for (const uploadId of open) {
        if (!(await isSettled(client, uploadId, signal))) break;
        open.delete(uploadId);
      }
      if (open.size === 0) return;
    }
    await sleep(lookMs, undefined, { signal });
  }
};
