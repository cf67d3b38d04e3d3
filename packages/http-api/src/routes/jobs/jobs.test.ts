import { queueDeclarations } from '@assay/core/jobs';
import { expect, it } from 'vitest';
import { openTestApi } from '../../../testing/open-test-api.ts';
import { listAuditRoute } from '../audit/list-audit.ts';
import { listDeadJobsRoute } from './list-dead-jobs.ts';
import { listJobsRoute } from './list-jobs.ts';
import { redriveJobsRoute } from './redrive-jobs.ts';

const queue = 'link-document';

/** Dead jobs of two workspaces, turn by turn, in one queue. */
const open = async (count: number) => {
  const test = openTestApi();
  const jobs = test.pipeline.queue;
  for (let place = 0; place < count; place += 1) {
    const workspace = place % 2 === 0 ? 'acme' : 'other';
    const id = `evt_${place}:${queue}`;
    const data = { contentId: `content-${place}`, type: 'invoice' };
    const body = { id: `evt_${place}`, type: 'document.extracted', version: 1, workspace, at: '', data };
    await jobs.enqueue([{ id, queue, body, serialKey: null, priority: 1 }]);
  }
  const maxReceives = queueDeclarations().find(({ name }) => name === queue)?.maxReceives ?? 0;
  for (let round = 0; round < maxReceives; round += 1) {
    for (const job of await jobs.claim({ queue, limit: count })) {
      await jobs.retry(job.receipt, { delayMs: 0, reason: 'document.damaged' });
    }
  }
  const operator = test.client((await test.makeKey({ workspace: 'acme', role: 'operator' })).secret);
  const listDead = (limit = 100) =>
    Array.fromAsync(operator.listAll(listDeadJobsRoute, { query: { limit } }));
  return { ...test, operator, listDead };
};

it('lists the dead jobs of the own workspace alone, each once, whatever the size of the pages', async () => {
  const { listDead } = await open(9);
  const ids = [0, 2, 4, 6, 8].map((place) => `evt_${place}:${queue}`);
  for (const limit of [1, 2, 3, 100]) expect((await listDead(limit)).map(({ id }) => id)).toEqual(ids);
  expect((await listDead())[0]).toEqual({
    id: ids[0],
    queue,
    receiveCount: expect.any(Number),
    diedAt: expect.any(String),
    reason: 'document.damaged',
    eventType: 'document.extracted',
    documentId: null,
    contentId: 'content-0',
  });
});

it('gives the code of a reason and never its words', async () => {
  const test = openTestApi();
  const body = { type: 'document.read', workspace: 'default', data: {} };
  const { maxReceives } = queueDeclarations().find(({ name }) => name === queue) ?? { maxReceives: 0 };
  await test.pipeline.queue.enqueue([{ id: 'one', queue, body, serialKey: null, priority: 1 }]);
  for (let round = 0; round < maxReceives; round += 1) {
    const [job] = await test.pipeline.queue.claim({ queue, limit: 1 });
    await test.pipeline.queue.retry(job?.receipt ?? '', { delayMs: 0, reason: 'Cannot read "salary.pdf"' });
  }
  const { items } = await test.client().call(listDeadJobsRoute);
  expect(items).toMatchObject([{ reason: 'internal.unexpected' }]);
});

it('redrives all of the own workspace and none of another, and writes each into the audit log', async () => {
  const { operator, listDead, client } = await open(5);
  expect(await operator.call(redriveJobsRoute, { body: {} })).toEqual({ redriven: 3 });
  expect(await listDead()).toEqual([]);
  expect((await client(undefined, 'other').call(listDeadJobsRoute)).items).toHaveLength(2);
  const { items } = await client(undefined, 'acme').call(listAuditRoute);
  const redriven = items.filter(({ action }) => action === 'job.redrive');
  expect(redriven.map(({ target }) => target)).toEqual([0, 2, 4].map((place) => `evt_${place}:${queue}`));
});

it('redrives those that are named, and refuses those of another workspace', async () => {
  const { operator, listDead } = await open(5);
  const foreign = operator.call(redriveJobsRoute, { body: { ids: [`evt_1:${queue}`] } });
  await expect(foreign).rejects.toMatchObject({ code: 'job.not-found' });
  const body = { ids: [`evt_2:${queue}`, `evt_1:${queue}`] };
  expect(await operator.call(redriveJobsRoute, { body })).toEqual({ redriven: 1 });
  expect((await listDead()).map(({ id }) => id)).toEqual([`evt_0:${queue}`, `evt_4:${queue}`]);
});

it('counts the jobs of every queue at most four times a second, but knows at once whether all is done', async () => {
  const { client, services, pipeline } = await open(3);
  let looks = 0;
  const { stats } = services.queue;
  services.queue.stats = async (name) => {
    looks += 1;
    return stats(name);
  };
  services.isIdle = async () => looks > 0;
  const queues = queueDeclarations().length;
  const first = await client().call(listJobsRoute);
  expect(first.idle).toBe(false);
  expect(first.queues.find(({ name }) => name === queue)).toMatchObject({ waiting: 0, dead: 3 });
  await Promise.all([client().call(listJobsRoute), client().call(listJobsRoute)]);
  expect(looks).toBe(queues);
  expect((await client().call(listJobsRoute)).idle).toBe(true);
  await pipeline.clock.advance(250);
  await client().call(listJobsRoute);
  expect(looks).toBe(2 * queues);
});

it('shows the queues to keys of the platform alone', async () => {
  const { operator } = await open(1);
  await expect(operator.call(listJobsRoute)).rejects.toMatchObject({ code: 'access.platform-only' });
});

it.each(['x', 'e30', Buffer.from('{"queue":1}').toString('base64url')])(
  'refuses the cursor %j',
  async (cursor) => {
    const { operator } = await open(1);
    await expect(operator.call(listDeadJobsRoute, { query: { cursor } })).rejects.toMatchObject({
      code: 'queue.invalid-cursor',
    });
  },
);
