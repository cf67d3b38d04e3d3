import { createIdSource } from '@assay/core';
import { contentSources, type DocumentRecord, documents, extractionSummaries } from '@assay/core/documents';
import { createCommit } from '@assay/core/events';
import type { Write } from '@assay/core/ports';
import { requestReconciliation } from '@assay/core/reconciliation';
import { expect, it } from 'vitest';
import { createManualClock } from '../memory/manual-clock.ts';
import { createMemoryRecordStore } from '../memory/memory-record-store.ts';

const workspace = 'default';

const openRecords = () => {
  const clock = createManualClock();
  const records = createMemoryRecordStore({ clock, indexLagMs: 0 });
  const ids = createIdSource({ now: clock.now, randomBytes: (count) => new Uint8Array(count).fill(9) });
  const commit = createCommit({ records, clock, ids });
  const requested: string[] = [];
  let largest = 0;
  return {
    records,
    requested,
    largest: () => largest,
    store: (writes: readonly Write[]) => records.commit(writes),
    request: (signal?: AbortSignal) =>
      requestReconciliation({
        records,
        workspace,
        ...(signal && { signal }),
        commit: async (changes) => {
          largest = Math.max(largest, changes.events.length);
          for (const event of changes.events) {
            if (event.type === 'reconciliation.requested') requested.push(event.data.contentId);
          }
          return commit({ ...changes, events: [] });
        },
      }),
  };
};

const at = '2030-01-01T00:00:00.000Z';

const documentWrite = (id: string, contentId: string): Write => {
  const document: DocumentRecord = {
    id,
    door: 'test',
    name: id,
    documentKey: id,
    version: 1,
    versionCount: 1,
    contentId,
    uploadId: id,
    size: 1,
    createdAt: at,
    updatedAt: at,
  };
  return documents.put(workspace, document, 'any');
};
const sourceWrite = (documentId: string, contentId: string, current = true): Write =>
  contentSources.put(workspace, { contentId, documentId, current }, 'any');
const typeWrite = (contentId: string, type: string): Write =>
  extractionSummaries.put(
    workspace,
    { contentId, type, status: 'complete', confidence: 1, problems: [], linkKeys: [] },
    'any',
  );

it('asks for invoices and credit notes, and for no other type and nothing unread', async () => {
  const home = openRecords();
  await home.store([
    ...['a', 'b', 'c', 'd'].flatMap((name) => [
      documentWrite(name, `c-${name}`),
      sourceWrite(name, `c-${name}`),
    ]),
    typeWrite('c-a', 'invoice'),
    typeWrite('c-b', 'contract'),
    typeWrite('c-c', 'credit-note'),
  ]);
  expect(await home.request()).toEqual({ requested: 2 });
  expect(home.requested).toEqual(['c-a', 'c-c']);
});

it('asks once for an invoice that several documents hold, and not for a version that was replaced', async () => {
  const home = openRecords();
  await home.store([
    documentWrite('a', 'new'),
    documentWrite('b', 'same'),
    documentWrite('c', 'same'),
    sourceWrite('a', 'new'),
    sourceWrite('a', 'same', false),
    sourceWrite('b', 'same'),
    sourceWrite('c', 'same'),
    sourceWrite('a', 'old', false),
    ...['new', 'same', 'old'].map((contentId) => typeWrite(contentId, 'invoice')),
  ]);
  await home.request();
  expect(home.requested).toEqual(['new', 'same']);
});

it('goes page by page through many documents, and holds no more events than one page has', async () => {
  const home = openRecords();
  const names = Array.from({ length: 350 }, (_, place) => `d${String(place).padStart(4, '0')}`);
  for (const name of names) {
    await home.store([documentWrite(name, name), sourceWrite(name, name), typeWrite(name, 'invoice')]);
  }
  expect(await home.request()).toEqual({ requested: 350 });
  expect(home.requested).toEqual(names);
  expect(home.largest()).toBeLessThanOrEqual(100);
});

it('asks for nothing where there is nothing, and stops when it is told to', async () => {
  const home = openRecords();
  expect(await home.request()).toEqual({ requested: 0 });
  await expect(home.request(AbortSignal.abort(new Error('Enough.')))).rejects.toThrow('Enough.');
});
