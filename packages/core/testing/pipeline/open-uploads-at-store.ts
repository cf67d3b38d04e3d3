import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Id } from '@assay/core';
import { incomingKey } from '@assay/core/documents';
import { createCommit, type EventOf } from '@assay/core/events';
import { createDeliveryRunner, type JobHandler, jobTable } from '@assay/core/jobs';
import type { BlobStore, ClaimedJob, RecordStore } from '@assay/core/ports';
import { createRegisterObject } from '../../src/jobs/handlers/register-object.ts';
import { openUploads } from './open-uploads.ts';

type Around = <R>(run: () => Promise<R>) => Promise<R>;

/** The port with something done around each of its calls. */
export const withAround = <T extends object>(port: T, around: Around): T =>
  new Proxy(port, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...request: unknown[]) => around(async () => Reflect.apply(member, target, request));
    },
  });

/** Every call may take some turns before and after it has its effect, so that calls of others come in between. */
export const takingTurns =
  (dice: (below: number) => number): Around =>
  async (run) => {
    for (let turns = dice(4); turns > 0; turns -= 1) await nextTurn();
    const result = await run();
    for (let turns = dice(4); turns > 0; turns -= 1) await nextTurn();
    return result;
  };

/** Dies at its `last` call, before or after that had its effect: nothing works from then on. */
export const dyingAt = (last: number, moment: 'before' | 'after') => {
  let calls = 0;
  const death = new Error('the process died here');
  const around: Around = async (run) => {
    calls += 1;
    if (calls > last || (calls === last && moment === 'before')) throw death;
    const result = await run();
    if (calls >= last) throw death;
    return result;
  };
  return { around, hasDied: () => calls >= last };
};

/** Uploads whose bytes a store takes by itself, as S3 does, and tells of afterwards. */
export const openStoredUploads = () => {
  const test = openUploads();
  const { pipeline } = test;
  const { clock, queue, bus } = pipeline;
  const signal = new AbortController().signal;
  let count = 0;

  /** The news that bytes came: each a message of its own, as when they were stored again. */
  const news = (uploadId: string): EventOf<'object.stored'> => {
    count += 1;
    return {
      id: `evt_01JD0Q${String(count).padStart(20, '0')}` as Id<'event'>,
      type: 'object.stored',
      version: 1,
      workspace: 'default',
      at: clock.now().toISOString(),
      data: { uploadId, documentKey: uploadId },
    };
  };

  /** Another process that registers, over ports with something around them. */
  const openWorker = (around: Around = (run) => run()) => {
    const records: RecordStore = withAround(pipeline.records, around);
    const blobs: BlobStore = withAround(pipeline.blobs, around);
    const commit = createCommit({ ...pipeline, records });
    const handler = createRegisterObject({ ...pipeline, records, blobs }) as unknown as JobHandler;
    const deliver = createDeliveryRunner({ commit, clock });
    return {
      records,
      blobs,
      commit,
      deliver: (job: ClaimedJob) =>
        deliver({ definition: jobTable['register-object'] as never, handler, job, signal }),
    };
  };

  return {
    ...test,
    news,
    openWorker,
    store: (uploadId: string, sent: Uint8Array = test.bytes) =>
      pipeline.blobs.put(incomingKey('default', uploadId), sent),
    tell: (...uploadIds: string[]) => bus.publish(uploadIds.map(news)),
    claim: (limit: number) => queue.claim({ queue: 'register-object', limit }),
    /** What a repeat must not change. */
    look: async () => ({ records: pipeline.listRecords(), blobs: await pipeline.listBlobs() }),
  };
};
