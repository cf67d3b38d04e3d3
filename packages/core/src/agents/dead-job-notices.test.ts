import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createManualClock } from '../../testing/memory/manual-clock.ts';
import { createMemoryNotifier } from '../../testing/memory/memory-notifier.ts';
import { type AppError, rejectError } from '../errors.ts';
import type { Delivery } from '../jobs/delivery.ts';
import type { Notifier } from '../ports/notifier.ts';
import { createDeadJobNotices } from './dead-job-notices.ts';

const dead: Delivery = {
  job: 'read-document',
  agent: 'reader',
  workspace: 'acme',
  messageId: 'evt_1:read-document',
  outcome: 'dead',
  code: 'store.down',
  durationMs: 12,
  receiveCount: 5,
};

const open = (notifier: Notifier = createMemoryNotifier()) => {
  const clock = createManualClock();
  const problems: AppError[] = [];
  const onProblem = (error: AppError): void => void problems.push(error);
  return { clock, problems, notices: createDeadJobNotices({ notifier, clock, onProblem }) };
};

it('tells of a dead job, with an id that is the same when it dies again', async () => {
  const notifier = createMemoryNotifier();
  const { notices, problems } = open(notifier);
  notices.onDelivered(dead);
  notices.onDelivered(dead);
  notices.onDelivered({ ...dead, job: 'index-document' });
  await notices.close();
  const told = await notifier.delivered();
  expect(told.map((each) => each.id)).toEqual([
    'job.dead:read-document:evt_1:read-document',
    'job.dead:read-document:evt_1:read-document',
    'job.dead:index-document:evt_1:read-document',
  ]);
  expect(told[0]).toMatchObject({
    kind: 'job.dead',
    workspace: 'acme',
    at: '2030-01-01T00:00:00.000Z',
    text: expect.stringContaining('store.down'),
    ids: { job: 'read-document', messageId: 'evt_1:read-document', code: 'store.down', receiveCount: 5 },
  });
  expect(problems).toEqual([]);
});

it('says nothing of jobs that live', async () => {
  const notifier = createMemoryNotifier();
  const { notices } = open(notifier);
  for (const outcome of ['completed', 'deferred', 'failed'] as const) {
    notices.onDelivered({ ...dead, outcome });
  }
  await notices.close();
  expect(await notifier.delivered()).toEqual([]);
});

it('tells of a message whose id no notification can have', async () => {
  const notifier = createMemoryNotifier();
  const { notices, problems } = open(notifier);
  notices.onDelivered({ ...dead, messageId: `ä\n${'x'.repeat(1_000)}`, workspace: '-', code: null });
  await notices.close();
  expect(problems).toEqual([]);
  expect(await notifier.delivered()).toHaveLength(1);
});

it('tries again while nobody can be told', async () => {
  const notifier = createMemoryNotifier();
  const { notices, clock, problems } = open(notifier);
  await notifier.failDelivery(true);
  notices.onDelivered(dead);
  await nextTurn();
  await clock.advance(1_000);
  expect(await notifier.delivered()).toEqual([]);
  await notifier.failDelivery(false);
  await clock.advance(10_000);
  expect(await notifier.delivered()).toHaveLength(1);
  expect(problems).toEqual([]);
});

it('reports what could not be told in the end, or at the close', async () => {
  const notifier = createMemoryNotifier();
  const { notices, clock, problems } = open(notifier);
  await notifier.failDelivery(true);
  notices.onDelivered(dead);
  await nextTurn();
  await clock.advance(100_000);
  expect(problems.map((problem) => problem.code)).toEqual(['notifier.unavailable']);
  notices.onDelivered(dead);
  await notices.close();
  expect(problems.map((problem) => problem.code)).toEqual(['notifier.unavailable', 'notifier.unavailable']);
});

it('reports at once what no retry mends, and also a notifier that throws', async () => {
  const denied = open({ notify: () => Promise.reject(rejectError('notifier.access-denied', 'Denied.')) });
  denied.notices.onDelivered(dead);
  await nextTurn();
  expect(denied.problems.map((problem) => problem.code)).toEqual(['notifier.access-denied']);
  const broken = open({
    notify: () => {
      throw new Error('broken');
    },
  });
  broken.notices.onDelivered(dead);
  await broken.notices.close();
  expect(broken.problems.map((problem) => problem.code)).toEqual(['internal.unexpected']);
});

it('does not gather notices without an end', async () => {
  const notifier = createMemoryNotifier();
  const { notices, problems } = open(notifier);
  await notifier.failDelivery(true);
  for (let number = 0; number < 105; number += 1)
    notices.onDelivered({ ...dead, messageId: `evt_${number}` });
  expect(problems.map((problem) => problem.code)).toEqual(Array(5).fill('notices.too-many'));
  await notifier.failDelivery(false);
  await notices.close();
  expect(await notifier.delivered()).toHaveLength(100);
});
