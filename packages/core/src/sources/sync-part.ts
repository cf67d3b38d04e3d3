import { documentKeys, documentPlace, documents } from '../documents/source-records.ts';
import { retryError } from '../errors.ts';
import type { SourceObject } from '../ports/document-source.ts';
import type { Versioned } from '../records/collection.ts';
import {
  type ObjectReason,
  objectPlace,
  type StoredObject,
  sourceObjects,
  toObjectId,
} from './object-record.ts';
import { settleObject, tellsSource } from './settle-object.ts';
import type { SyncCounts } from './sync-counts.ts';
import { createTakeObject, type TakeContext, type TakePorts } from './take-object.ts';

/** What one delivery does at most, so that it ends well within the job's ten minutes. */
export type SyncLimits = {
  /** Objects asked for at a time, all that is in memory of a listing. */
  pageSize: number;
  /** Objects whose bytes are asked for. */
  opens: number;
  /** Objects looked at. */
  looks: number;
  /** No further object is begun after so long. */
  ms: number;
};

const syncLimits: SyncLimits = { pageSize: 500, opens: 200, looks: 5_000, ms: 60_000 };

export type SyncProgress = { position: string | null; isDone: boolean; counts: SyncCounts };

/** Records looked up at the same time. */
const lookUpsAtOnce = 16;
const races = 5;

/** Behind every key that starts with the prefix, but for such as nobody gives. */
const behind = (prefix: string): string => `${prefix}\u{10ffff}`;

const isSameVersion = (known: StoredObject, { etag, size }: SourceObject): boolean =>
  known.etag === etag && known.size === size;

/**
 * One part of a sync: goes on behind `position` until the source ends or the limits are reached. Whatever it repeats
 * after a crash has no second effect and is counted as what it was the first time.
 */
export const createSyncPart = (ports: TakePorts & { limits?: SyncLimits }) => {
  const { records, clock, limits = syncLimits } = ports;
  const takeObject = createTakeObject(ports);

  const findDocument = async (workspace: string, documentKey: string) => {
    const entry = await documentKeys.find(records, workspace, { partition: documentKey, sort: 'document' });
    return entry && documents.find(records, workspace, documentPlace(entry.value.documentId));
  };

  return async (
    context: TakeContext,
    before: { position: string | null; counts: SyncCounts },
  ): Promise<SyncProgress> => {
    const { workspace, source, opened, runId, signal } = context;
    const { id: sourceId, prefix, processedPrefix } = source.value;
    const counts: SyncCounts = { ...before.counts, reasons: { ...before.counts.reasons } };
    const untilMs = clock.now().getTime() + limits.ms;
    let opens = 0;
    let looks = 0;
    let mayTell = tellsSource(source.value);

    const count = (
      state: 'taken' | 'unchanged' | 'skipped' | 'failed',
      reasons: readonly ObjectReason[] = [],
    ) => {
      counts.seen += 1;
      counts[state] += 1;
      for (const { code } of reasons) counts.reasons[code] = (counts.reasons[code] ?? 0) + 1;
    };

    const find = (key: string): Promise<Versioned<StoredObject> | null> =>
      sourceObjects.find(records, workspace, objectPlace({ sourceId, objectId: toObjectId(sourceId, key) }));

    /** What was taken in before is told of now where that failed, and put aside again where it has come back. */
    const settle = async (known: Versioned<StoredObject>): Promise<void> => {
      const { settled, documentKey } = known.value;
      if (!mayTell || !documentKey || (settled && !settled.moved)) return;
      const document = await findDocument(workspace, documentKey);
      if (!document) return;
      const outcome = await settleObject({
        records,
        clock,
        workspace,
        source: source.value,
        open: async () => opened,
        known,
        document: document.value,
        again: settled !== null,
      });
      if (outcome === 'refused') mayTell = false;
    };

    /** Whether all is known of the object without opening it. */
    const isKnown = async (listed: SourceObject, known: Versioned<StoredObject> | null): Promise<boolean> => {
      if (!known || !isSameVersion(known.value, listed)) return false;
      const { state, reasons } = known.value;
      const isOfThisRun = known.value.runId === runId;
      if (state === 'failed' && !isOfThisRun) return false;
      if (state === 'failed' || state === 'skipped') count(state, reasons);
      else {
        count(isOfThisRun ? 'taken' : 'unchanged');
        await settle(known);
      }
      return true;
    };

    const handle = async (listed: SourceObject, found: Versioned<StoredObject> | null): Promise<void> => {
      let known = found;
      for (let race = 0; race < races; race += 1) {
        if (await isKnown(listed, known)) return;
        opens += 1;
        const outcome = await takeObject(context, { listed, known });
        if (outcome.state !== 'raced') {
          count(outcome.state, outcome.state === 'taken' ? [] : outcome.reasons);
          return;
        }
        known = await find(listed.key);
      }
      throw retryError('source.conflict', 'The source was removed, or somebody else syncs it: try again.');
    };

    const isProcessed = (key: string): boolean => processedPrefix !== null && key.startsWith(processedPrefix);
    const isSpent = (): boolean =>
      opens >= limits.opens || looks >= limits.looks || clock.now().getTime() >= untilMs;

    /** Gives the last key that was dealt with, and whether it was the last of the page. */
    const handlePage = async (
      items: readonly SourceObject[],
    ): Promise<{ last: string; isWhole: boolean }> => {
      let last = '';
      for (let start = 0; start < items.length; start += lookUpsAtOnce) {
        const slice = items.slice(start, start + lookUpsAtOnce);
        const wanted = slice.filter(({ key }) => !isProcessed(key));
        const known = new Map(
          await Promise.all(wanted.map(async ({ key }) => [key, await find(key)] as const)),
        );
        for (const listed of slice) {
          signal.throwIfAborted();
          last = listed.key;
          looks += 1;
          if (isProcessed(listed.key)) {
            const jump = behind(processedPrefix ?? '');
            // Markers may be as many as objects: they are passed over without being listed.
            if (last < jump) return { last: jump, isWhole: false };
          } else {
            await handle(listed, known.get(listed.key) ?? null);
          }
          if (isSpent()) return { last, isWhole: false };
        }
      }
      return { last, isWhole: true };
    };

    let position = before.position;
    let cursor: string | null = null;
    for (;;) {
      const page = await opened.list({ prefix, limit: limits.pageSize, after: position, cursor });
      const { last, isWhole } = await handlePage(page.items);
      if (last !== '') position = last;
      if (isWhole && page.cursor === null) return { position: null, isDone: true, counts };
      if (isSpent()) return { position, isDone: false, counts };
      cursor = isWhole ? page.cursor : null;
    }
  };
};
