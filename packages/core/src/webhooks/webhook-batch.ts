import type { Change } from '../changes/change-records.ts';
import { latestChangeSeq, listChanges } from '../changes/list-changes.ts';
import { idPrefixes } from '../ids.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { StoredWebhook } from './webhook-records.ts';

/** Changes of one message. */
const maxItems = 100;

/** Changes that are looked at for one message, where a webhook wants few of them. */
const maxLooked = 500;

export type WebhookBatch = {
  items: Change[];
  /** The last change that this batch settles: sent, or not wanted. */
  next: number;
  /** Whether more may wait behind it: it is full, or was begun some time ago. */
  isFull: boolean;
};

const isWanted = (webhook: StoredWebhook) => (change: Change) =>
  webhook.types === null || webhook.types.includes(change.type);

/** What is to be sent next: the batch that was begun, or a new one from what has happened since. */
export const nextBatch = async (options: {
  records: RecordStore;
  webhook: StoredWebhook;
}): Promise<WebhookBatch> => {
  const { records, webhook } = options;
  const { workspace, lastSeq, batchEnd } = webhook;
  if (batchEnd !== null) {
    const page = await listChanges({ records, workspace, after: lastSeq, limit: batchEnd - lastSeq });
    return { items: page.items.filter(isWanted(webhook)), next: batchEnd, isFull: true };
  }
  const limit = webhook.types === null ? maxItems : maxLooked;
  const head = await latestChangeSeq({ records, workspace });
  const page = await listChanges({ records, workspace, after: lastSeq, limit });
  // A change can be listed as soon as the head counts it: those that cannot be have expired, and are past.
  if (page.items.length === 0) return { items: [], next: head, isFull: false };
  const wanted = page.items.filter(isWanted(webhook));
  const items = wanted.slice(0, maxItems);
  const last = wanted.length > maxItems ? items.at(-1)?.seq : undefined;
  return { items, next: last ?? page.next, isFull: last !== undefined || page.items.length === limit };
};

/** Tells a batch from every other, and is the same at each repeat of it. */
export const batchMessageId = (options: { webhook: StoredWebhook; next: number }): string => {
  const { webhook, next } = options;
  return `msg_${webhook.id.slice(idPrefixes.webhook.length + 1)}_${webhook.lastSeq}_${next}`;
};
