import { eventRoutes, queueDeclarations } from '@assay/core/jobs';
import { createPlatform } from '@assay/core/platform';
import { describe, expect, it } from 'vitest';
import { rejectError, retryError } from '../../src/index.ts';
import { createManualClock } from '../memory/manual-clock.ts';
import { createMemoryBlobStore } from '../memory/memory-blob-store.ts';
import { createMemoryEventBus } from '../memory/memory-event-bus.ts';
import { createMemoryJobQueue } from '../memory/memory-job-queue.ts';
import { createMemoryNotifier } from '../memory/memory-notifier.ts';
import { createMemoryRecordStore } from '../memory/memory-record-store.ts';
import { createMemorySecretStore } from '../memory/memory-secret-store.ts';
import { createMemoryTelemetry } from '../memory/memory-telemetry.ts';

/** A home whose reader is never to be had, so that reading dies after its last attempt. */
const openPlatform = ({ quietMs = 0 } = {}) => {
  const clock = createManualClock();
  const queue = createMemoryJobQueue({ queues: queueDeclarations(), clock });
  const notifier = createMemoryNotifier();
  const telemetry = createMemoryTelemetry({ clock });
  let openJobs = false;
  let seed = 0;
  const platform = createPlatform({
    ports: {
      clock,
      queue,
      records: createMemoryRecordStore({ clock, indexLagMs: 0 }),
      blobs: createMemoryBlobStore(),
      createBus: () => createMemoryEventBus({ queue, routes: eventRoutes() }),
      reader: {
        read: async () => {
          throw retryError('reader.away', 'Try again.');
        },
        renderPage: async () => {
          throw rejectError('document.not-found', 'There is none.');
        },
        listParts: async () => [],
        readPart: async () => {
          throw rejectError('document.not-found', 'There is none.');
        },
      },
      extractor: {
        extract: async () => {
          throw rejectError('document.not-found', 'There is none.');
        },
      },
      personalData: { findInText: async () => [], findInDocument: async () => [] },
      secrets: createMemorySecretStore(),
      openSource: async () => {
        throw rejectError('source.unsupported', 'There are none.');
      },
      notifier,
      telemetry,
      backups: null,
      hasOpenJobs: async () => openJobs,
      randomBytes: (count) =>
        Uint8Array.from({ length: count }, () => {
          seed += 7;
          return seed % 256;
        }),
      random: () => 0,
    },
    quietMs,
    lookMs: 10,
  });
  return {
    clock,
    queue,
    notifier,
    telemetry,
    platform,
    setOpenJobs: (value: boolean) => {
      openJobs = value;
    },
  };
};

describe('the platform over a home', () => {
  it('tells people of a job that died, and logs every delivery in the log of its agent', async () => {
    const { clock, notifier, telemetry, platform } = openPlatform();
    platform.start();
    const added = await platform.addDocument({
      workspace: 'default',
      door: 'test',
      name: 'a.txt',
      bytes: new TextEncoder().encode('hello'),
      actor: 'tester',
    });
    expect(added.uploadId).toMatch(/^up/);
    // Eight attempts with pauses in between; the clock moves until the last has been told.
    for (let looks = 0; looks < 2_000 && (await notifier.delivered()).length === 0; looks += 1) {
      await clock.advance(1_000);
    }
    const stopped = platform.stop({ graceMs: 0 });
    await clock.advance(1_000);
    await stopped;

    expect(await notifier.delivered()).toMatchObject([
      {
        kind: 'job.dead',
        severity: 'critical',
        workspace: 'default',
        ids: { job: 'read-document', code: 'reader.away' },
      },
    ]);
    const events = (await telemetry.entries('reader')).map(({ event }) => event);
    expect(events.filter((event) => event === 'job.failed')).toHaveLength(7);
    expect(events.at(-1)).toBe('job.dead');
    expect((await telemetry.entries('intake')).map(({ event }) => event)).toContain('job.completed');
  });

  it('believes that all is done only after all was quiet for as long as counts may lag', async () => {
    const { clock, platform, setOpenJobs } = openPlatform({ quietMs: 3_000 });
    expect(await platform.isIdle()).toBe(false);
    await clock.advance(2_999);
    expect(await platform.isIdle()).toBe(false);
    await clock.advance(1);
    expect(await platform.isIdle()).toBe(true);

    setOpenJobs(true);
    expect(await platform.isIdle()).toBe(false);
    setOpenJobs(false);
    await clock.advance(60_000);
    expect(await platform.isIdle()).toBe(false);
    await clock.advance(3_000);
    expect(await platform.isIdle()).toBe(true);
  });

  it('keeps passwords of documents among the secrets, for each workspace its own', async () => {
    const { platform } = openPlatform();
    await platform.passwords.add('default', ['open sesame']);
    expect(await platform.passwords.list('default')).toEqual(['open sesame']);
    expect(await platform.passwords.list('other')).toEqual([]);
    const names = await platform.secrets.list('workspaces/default/');
    expect(names).toHaveLength(1);
    expect(names[0]).not.toContain('sesame');
  });
});
