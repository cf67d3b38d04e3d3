import { createAddDocument, createUploads } from '@assay/core/documents';
import { describe, expect, it } from 'vitest';
import { inPieces } from './open-uploads.ts';
import { dyingAt, openStoredUploads } from './open-uploads-at-store.ts';

type Test = ReturnType<typeof openStoredUploads>;
const minuteMs = 60_000;

const moments = ['before', 'after'] as const;

/** Longer than any lease and than bytes wait for whoever stored them. */
const waitLong = async ({ pipeline }: Test): Promise<void> => {
  for (let minute = 0; minute < 40; minute += 1) {
    await pipeline.clock.advance(minuteMs);
    await pipeline.round(5);
  }
  await pipeline.settle();
};

const expectRegistered = async ({ pipeline, find, incoming }: Test, id: string): Promise<void> => {
  expect(await pipeline.listDocuments()).toMatchObject([{ versionCount: 1, uploadId: id }]);
  expect(await find(id)).toMatchObject({ state: 'registered', version: 1 });
  expect(await incoming()).toEqual([]);
  expect(pipeline.calls).toEqual({ read: 1, extract: 1 });
};

const expectGivenUp = async ({ pipeline, find, incoming }: Test, id: string, code: string) => {
  expect(await find(id)).toMatchObject({ state: 'failed', problem: { code } });
  expect(await incoming()).toEqual([]);
  expect(await pipeline.listDocuments()).toEqual([]);
};

/** Dies at every call in turn, each time in a world of its own; at the end it gets through. Gives how often it died. */
const dieEverywhere = async (
  moment: (typeof moments)[number],
  live: (death: ReturnType<typeof dyingAt>) => Promise<void>,
): Promise<number> => {
  for (let last = 1; ; last += 1) {
    const death = dyingAt(last, moment);
    await live(death);
    if (!death.hasDied()) return last - 1;
  }
};

describe('a registration that dies at any call', () => {
  const subjects = {
    'news of bytes that fit their ticket': {
      arrange: async ({ open, store, tell }: Test) => {
        const ticket = await open();
        await store(ticket.id);
        await tell(ticket.id);
        return ticket.id;
      },
      expectEnd: expectRegistered,
      steps: 6,
    },
    'news of bytes that do not': {
      arrange: async ({ open, store, tell, bytes }: Test) => {
        const ticket = await open();
        await store(ticket.id, bytes.toReversed());
        await tell(ticket.id);
        return ticket.id;
      },
      expectEnd: (test: Test, id: string) => expectGivenUp(test, id, 'upload.hash-mismatch'),
      steps: 8,
    },
    'news of bytes that nobody waits for': {
      arrange: async ({ pipeline, store, tell }: Test) => {
        await store('upl_never');
        await tell('upl_never');
        await pipeline.clock.advance(40 * minuteMs);
        return 'upl_never';
      },
      expectEnd: (test: Test, id: string) => expectGivenUp(test, id, 'upload.abandoned'),
      steps: 7,
    },
    'an acknowledged upload': {
      arrange: async ({ pipeline, open, receive }: Test) => {
        const ticket = await open();
        await receive(ticket.id);
        await pipeline.relay.relayPage();
        return ticket.id;
      },
      expectEnd: expectRegistered,
      steps: 7,
    },
  };

  it.each(
    Object.entries(subjects).flatMap(([name, subject]) => moments.map((at) => ({ name, at, ...subject }))),
  )('comes to its end over $name ($at the call)', async ({ at, arrange, expectEnd, steps }) => {
    const deaths = await dieEverywhere(at, async (death) => {
      const test = openStoredUploads();
      const id = await arrange(test);
      const [job] = await test.claim(1);
      if (!job) throw new Error('nothing was routed to the registration');
      await test.openWorker(death.around).deliver(job);
      // Nobody tells the queue: the lease runs out.
      await waitLong(test);
      await expectEnd(test, id);
    });
    expect(deaths).toBeGreaterThanOrEqual(steps);
  });
});

describe('a sender that dies at any call', () => {
  it.each(moments)('has added its document once when it comes again (%s the call)', async (at) => {
    await dieEverywhere(at, async (death) => {
      const test = openStoredUploads();
      const { pipeline, bytes, incoming, tell } = test;
      const request = { workspace: 'default', door: 'test', name: 'one.txt', bytes, actor: 'tester' };
      const { blobs, commit } = test.openWorker(death.around);
      const first = await createAddDocument({ ...pipeline, blobs, commit })(request).catch(() => null);
      const stored = await incoming();
      for (const key of stored) await tell(key.split('/').at(-1) ?? '');
      const kept = await pipeline.addDocument(request);
      await waitLong(test);
      const documents = await pipeline.listDocuments();
      expect(documents).toMatchObject([{ version: 1, versionCount: 1 }]);
      expect([first?.uploadId, kept.uploadId]).toContain(documents[0]?.uploadId);
      expect(await incoming()).toEqual([]);
      expect(pipeline.calls).toEqual({ read: 1, extract: 1 });
    });
  });

  it.each(moments)(
    'needs to send a ticket’s bytes again only if they are not there (%s the call)',
    async (at) => {
      await dieEverywhere(at, async (death) => {
        const test = openStoredUploads();
        const { pipeline, open, bytes, incoming, tell, find, receive } = test;
        const ticket = await open();
        const { records, blobs, commit } = test.openWorker(death.around);
        const dying = createUploads({ ...pipeline, records, blobs, commit });
        const request = { workspace: 'default', uploadId: ticket.id, bytes: inPieces(bytes) };
        await dying.receive(request).catch(() => null);
        const isStored = (await incoming()).length > 0;
        if (isStored) await tell(ticket.id);
        await pipeline.settle();
        if (!isStored) {
          expect((await find(ticket.id))?.state).toBe('awaiting-bytes');
          await receive(ticket.id);
        }
        await waitLong(test);
        await expectRegistered(test, ticket.id);
      });
    },
  );
});
