import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../testing/memory/manual-clock.ts';
import { createMemoryRecordStore } from '../../../testing/memory/memory-record-store.ts';
import { steps } from '../../documents/content-records.ts';
import { documents } from '../../documents/source-records.ts';
import type { EventOf, NewEvent } from '../../events/event.ts';
import { detectorVersion } from '../../pii/documents/detector-version.ts';
import { piiRescans, rescanPlace, startRescan } from '../../pii/documents/rescan-record.ts';
import { hashSettings, piiScans } from '../../pii/documents/scan-record.ts';
import { piiSettings } from '../../pii/settings/settings-record.ts';
import { commitInSlices } from '../../records/commit-in-slices.ts';
import { createRescanPii } from './rescan-pii.ts';

const workspace = 'default';
const at = '2031-03-14T00:00:00.000Z';
const yaml = 'documents: true';
const contentOf = (index: number): string => `content-${String(index).padStart(4, '0')}`;

/** A store of read documents, each of a content of its own; `scanned` tells by which detector, if by any. */
const openStore = async (count: number, scanned: (index: number) => number | null = () => null) => {
  const records = createMemoryRecordStore({ clock: createManualClock() });
  const indexes = Array.from({ length: count }, (_, index) => index);
  await commitInSlices(
    records,
    indexes.flatMap((index) => {
      const contentId = contentOf(index);
      const id = `doc-${contentId}`;
      const version = scanned(index);
      const document = {
        id,
        door: 'api',
        name: 'x',
        documentKey: id,
        version: 1,
        versionCount: 1,
        contentId,
        uploadId: 'up',
        size: 1,
        createdAt: at,
        updatedAt: at,
      };
      const step = {
        contentId,
        step: 'read' as const,
        status: 'done' as const,
        toolVersion: 1,
        at,
        durationMs: 1,
        problem: null,
      };
      const scan = {
        contentId,
        status: 'done' as const,
        detectorVersion: version ?? 0,
        settingsHash: hashSettings(yaml),
        at,
        durationMs: 1,
        counts: {},
        problem: null,
      };
      return [
        documents.put(workspace, document, 'absent'),
        steps.put(workspace, step, 'absent'),
        ...(version === null ? [] : [piiScans.put(workspace, scan, 'absent')]),
      ];
    }),
  );
  const settings = { yaml, documents: true, updatedAt: at, updatedBy: 'tester' };
  await records.commit([piiSettings.put(workspace, settings, 'absent')]);
  records.settleIndexes();
  const { handle } = createRescanPii({ records });
  let runs = 0;
  const start = async (): Promise<NewEvent[]> => {
    runs += 1;
    const found = await piiRescans.find(records, workspace, rescanPlace);
    const started = startRescan({ workspace, ids: { create: (kind) => `${kind}_${runs}` as never }, found });
    await records.commit(started.writes);
    return started.events;
  };
  /** The events of one delivery, whose writes are kept unless `lost`. */
  const deliver = async (event: NewEvent, options: { lost?: boolean } = {}): Promise<NewEvent[]> => {
    const given = { ...event, id: 'event', version: 1, workspace, at } as EventOf<'pii.rescan-requested'>;
    const result = await handle({ event: given, signal: new AbortController().signal });
    if ('deferMs' in result) throw new Error('it never waits');
    if (!options.lost) await records.commit(result.writes);
    return [...result.events];
  };
  return { start, deliver };
};

const isNext = ({ type }: NewEvent): boolean => type === 'pii.rescan-requested';

describe('looking at all documents of a workspace again', () => {
  it('asks for each once, however many there are, a part at a time', async () => {
    const { start, deliver } = await openStore(250);
    const asked: NewEvent[] = [];
    let next = await start();
    const parts: number[] = [];
    for (let [event] = next; event; [event] = next) {
      const events = await deliver(event);
      const requested = events.filter((each) => !isNext(each));
      parts.push(requested.length);
      asked.push(...requested);
      next = events.filter(isNext);
    }
    expect(parts).toEqual([100, 100, 50]);
    const contents = asked.map(({ data }) => (data as { contentId: string }).contentId);
    expect(contents.toSorted()).toEqual(Array.from({ length: 250 }, (_, index) => contentOf(index)));
  });

  it('leaves out what this detector has seen, and goes on over parts in which nothing is to be done', async () => {
    const { start, deliver } = await openStore(130, (index) => (index < 120 ? detectorVersion : 0));
    const [first] = await start();
    const events = first ? await deliver(first) : [];
    expect(events).toHaveLength(1);
    const [next] = events;
    expect(next && (await deliver(next))).toHaveLength(10);
  });

  it('does a part once: again where the first time was lost, and never for a run that another has ended', async () => {
    const { start, deliver } = await openStore(3);
    const [first] = await start();
    if (!first) throw new Error('nothing was asked for');
    expect(await deliver(first, { lost: true })).toHaveLength(3);
    expect(await deliver(first)).toHaveLength(3);
    expect(await deliver(first)).toEqual([]);
    const [second] = await start();
    const [third] = await start();
    expect(second && (await deliver(second))).toEqual([]);
    expect(third && (await deliver(third))).toHaveLength(3);
  });
});
