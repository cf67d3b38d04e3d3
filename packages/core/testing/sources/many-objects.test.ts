import type { BlobStore, DocumentSource, RecordStore } from '@assay/core/ports';
import { expect, it } from 'vitest';
import { createSyncSource } from '../../src/jobs/handlers/sync-source.ts';
import { openSources } from './open-sources.ts';

const total = 10_000;

/**
 * Counts what a sync holds at a time: objects of a listing, open downloads, records being looked up. The handler is
 * called part by part, as what follows from 10,000 documents is not what is measured here.
 */
const openMeasured = async () => {
  const now = { listed: 0, downloads: 0, lookUps: 0 };
  const most = { ...now };
  const enter = (name: keyof typeof now): void => {
    now[name] += 1;
    most[name] = Math.max(most[name], now[name]);
  };
  const wrapRecords = (records: RecordStore): RecordStore => ({
    ...records,
    get: async (key) => {
      enter('lookUps');
      try {
        return await records.get(key);
      } finally {
        now.lookUps -= 1;
      }
    },
  });
  const source = openSources({ wrapRecords });
  const { bucket, pipeline, secrets } = source;
  for (let number = 0; number < total; number += 1) bucket.put(`in/${number}.txt`, `number ${number}`);
  for (let number = 0; number < 500; number += 1) bucket.put(`in/${number}.gif`, 'x');
  const writes = { records: 0, blobs: 0 };
  const measured: DocumentSource = {
    ...bucket,
    list: async (options) => {
      const page = await bucket.list(options);
      most.listed = Math.max(most.listed, page.items.length);
      return page;
    },
    open: async (key) => {
      const found = await bucket.open(key);
      async function* counted() {
        enter('downloads');
        try {
          if (found) yield* found.bytes;
        } finally {
          now.downloads -= 1;
        }
      }
      return found && { object: found.object, bytes: counted() };
    },
  };
  const records: RecordStore = {
    ...pipeline.records,
    commit: async (all) => {
      writes.records += 1;
      return pipeline.records.commit(all);
    },
  };
  // The bytes go nowhere, so that the test itself holds no more than the sync does.
  const blobs: BlobStore = {
    ...pipeline.blobs,
    put: async (_key, bytes) => {
      writes.blobs += 1;
      if (!(bytes instanceof Uint8Array)) for await (const _chunk of bytes);
      return undefined as never;
    },
  };
  const { clock, ids } = pipeline;
  const handler = createSyncSource({
    records,
    blobs,
    clock,
    ids,
    secrets,
    // Events are what the relay would have to carry; here the test carries the only one that matters.
    commit: ({ writes: all }) => records.commit(all),
    openSource: async () => measured,
  });
  const { id: sourceId } = await source.add({ prefix: 'in/' });

  const sync = async () => {
    const { run } = await source.request();
    for (let part = 0; ; part += 1) {
      const data = { sourceId, runId: run.id, part };
      const event = { type: 'source.sync-requested', workspace: 'default', data } as never;
      const result = await handler.handle({ event, signal: new AbortController().signal });
      if ('deferMs' in result) throw new Error('it never defers');
      await pipeline.records.commit(result.writes);
      const [next] = result.events;
      if (next?.type === 'source.sync-completed') return { parts: part + 1, counts: next.data.counts };
    }
  };
  return { sync, most, writes, calls: bucket.calls };
};

it('takes 10,000 objects in with no more than a page of them in hand, and touches nothing the second time', async () => {
  const { sync, most, writes, calls } = await openMeasured();
  const first = await sync();
  expect(first.counts).toMatchObject({ seen: total + 500, taken: total, skipped: 500, failed: 0 });
  expect(first.parts).toBeGreaterThan(40);
  expect(most.listed).toBeLessThanOrEqual(500);
  expect(most.downloads).toBe(1);
  expect(most.lookUps).toBeLessThanOrEqual(16);
  expect(writes).toEqual({ records: total + 500, blobs: total });
  const opens = calls.open;
  expect(opens).toBe(total);
  const second = await sync();
  expect(second.counts).toMatchObject({ seen: total + 500, taken: 0, unchanged: total, skipped: 500 });
  expect(second.parts).toBeLessThanOrEqual(4);
  expect(calls.open).toBe(opens);
  expect(writes).toEqual({ records: total + 500, blobs: total });
  expect(calls.mark + calls.move).toBe(0);
});
