import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';
import { createSqsClient } from '../sqs/create-sqs-client.ts';
import { errorAnswer, openAwsStub } from '../sqs/testing/open-aws-stub.ts';
import type { InfraStep } from './infra-step.ts';
import { openMockedInfra } from './testing/open-mocked-infra.ts';

// The mock lets everybody do everything: one of its services is played by a stub that does not.

/** Hundreds of requests to a mock that answers one after the other, perhaps on a busy machine. */
const timeout = 300_000;

let mock: AwsMock;
beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());
beforeEach(() => mock.reset());

const openRefusedQueues = async (status: number, code: string) => {
  const stub = await openAwsStub(() => errorAnswer(status, `com.amazonaws.sqs#${code}`));
  const sqs = createSqsClient({ ...mock.client, endpoint: stub.endpoint });
  const made = openMockedInfra(mock, { others: { sqs } });
  return {
    ...made,
    [Symbol.asyncDispose]: async () => {
      sqs.destroy();
      await made[Symbol.asyncDispose]();
      await stub[Symbol.asyncDispose]();
    },
  };
};

const kindsWith = (steps: readonly InfraStep[], action: InfraStep['action']): string[] => [
  ...new Set(steps.filter((step) => step.action === action).map(({ kind }) => kind)),
];

describe('an installation of which one service refuses to tell', { timeout }, () => {
  it('is planned, examined and made as far as that goes, and made to the end later', async () => {
    await using denied = await openRefusedQueues(403, 'AccessDeniedException');
    const others = ['bucket', 'table', 'log-group', 'topic', 'event-bus', 'rule'];
    const planned = await denied.infra.plan();
    expect(kindsWith(planned, 'fail')).toEqual(['dead-letter-queue', 'queue']);
    expect(kindsWith(planned, 'create')).toEqual([...others, 'parameter']);

    const steps = await denied.infra.create();
    expect(kindsWith(steps, 'create')).toEqual(others);
    expect(steps.find(({ kind }) => kind === 'queue')?.why).toContain(
      'may not see or change the queue assay-',
    );
    // It says what was made, and that is not all.
    expect(steps.at(-1)).toMatchObject({ action: 'fail', kind: 'parameter' });

    const problems = await denied.infra.check();
    const unknown = problems.filter(({ problem }) => problem === 'unknown');
    expect([...new Set(unknown.map(({ kind }) => kind))]).toEqual(['dead-letter-queue', 'queue']);
    expect(problems.filter(({ problem }) => problem === 'missing').map(({ kind }) => kind)).toEqual([
      'parameter',
    ]);

    await using allowed = openMockedInfra(mock);
    const rest = await allowed.infra.create();
    expect(kindsWith(rest, 'create')).toEqual(['dead-letter-queue', 'queue', 'parameter']);
    expect(kindsWith(rest, 'keep')).toEqual(others);
  });

  it('is not destroyed, as it might hold something', async () => {
    await using allowed = openMockedInfra(mock);
    await allowed.infra.create();
    await using denied = await openRefusedQueues(403, 'AccessDeniedException');
    await expect(denied.infra.destroy()).rejects.toMatchObject({
      code: 'aws.access-denied',
      recovery: 'reject',
    });
    expect(denied.changing()).toEqual([]);
  });

  it('is left alone at once when the credentials have expired', async () => {
    await using expired = await openRefusedQueues(400, 'ExpiredTokenException');
    for (const work of [expired.infra.plan, expired.infra.check, expired.infra.create]) {
      await expect(work()).rejects.toMatchObject({ code: 'aws.credentials-expired', recovery: 'retry' });
    }
  });
});

describe('destroying', { timeout }, () => {
  it('ends where a deletion is refused, as what comes after is in use, and goes on later', async () => {
    await using made = openMockedInfra(mock);
    await made.infra.create();
    await using hindered = openMockedInfra(mock);
    hindered.clients.eventbridge.middlewareStack.add(
      (next, { commandName }) =>
        (request) => {
          if (commandName !== 'DeleteEventBusCommand') return next(request);
          const text = 'User: x is not authorized to perform: events:DeleteEventBus on resource: y';
          throw Object.assign(new Error(text), { name: 'AccessDeniedException' });
        },
      { step: 'initialize', name: 'hinder' },
    );
    const steps = await hindered.infra.destroy();
    expect(steps.at(-1)).toMatchObject({
      action: 'fail',
      kind: 'event-bus',
      why: expect.stringContaining('may not do events:DeleteEventBus on the event-bus assay'),
    });
    expect(kindsWith(steps, 'delete')).toEqual(['rule']);
    const planned = await made.infra.planDestroy();
    expect(kindsWith(planned, 'keep')).toEqual(['rule']);
    expect(await made.infra.destroy()).toEqual(planned);
    expect((await made.infra.check()).every(({ problem }) => problem === 'missing')).toBe(true);
  });
});
