import type { AssayEvent } from '@assay/core/events';
import { describe, expect, it } from 'vitest';
import {
  errorAnswer,
  openAwsStub,
  type StubAnswer,
  type StubEntry,
  type StubRequest,
} from '../sqs/testing/open-aws-stub.ts';
import { createEventBridgeClient } from './create-eventbridge-client.ts';
import { createEventBridgeBus } from './eventbridge-bus.ts';

// The mock fails no entry and never throttles.

const event = (number: number, more = ''): AssayEvent => ({
  id: `evt_${String(number).padStart(26, '0')}` as AssayEvent['id'],
  type: 'document.read',
  version: 1,
  workspace: 'alpha',
  at: '2030-01-01T00:00:00.000Z',
  data: { contentId: `content-${number}${more}` },
});

const contentOf = ({ Detail }: StubEntry): string => JSON.parse(String(Detail)).data.contentId;

const openBus = async (
  trouble: (request: StubRequest, place: number) => StubAnswer | null,
  maxAttempts = 1,
) => {
  const stub = await openAwsStub(
    (request, place) =>
      trouble(request, place) ?? {
        body: { FailedEntryCount: 0, Entries: (request.input.Entries ?? []).map(() => ({ EventId: 'e' })) },
      },
  );
  const client = createEventBridgeClient({
    endpoint: stub.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts,
    requestHandler: stub.createHandler(),
  });
  const clock = { now: () => new Date(), sleep: async () => undefined };
  return {
    bus: createEventBridgeBus({ client, busName: 'assay-bus', source: 'assay', clock, random: () => 0.5 }),
    stub,
    [Symbol.asyncDispose]: async () => {
      client.destroy();
      await stub[Symbol.asyncDispose]();
    },
  };
};

const failing = (request: StubRequest, codeOf: (content: string) => string | null): StubAnswer => ({
  body: {
    FailedEntryCount: 1,
    Entries: (request.input.Entries ?? []).map((entry) => {
      const ErrorCode = codeOf(contentOf(entry));
      return ErrorCode === null ? { EventId: 'e' } : { ErrorCode, ErrorMessage: 'from the stub' };
    }),
  },
});

describe('a bus on EventBridge', () => {
  it('publishes with the source and type that rules look for, ten a request', async () => {
    await using subject = await openBus(() => null);
    expect(await subject.bus.publish(Array.from({ length: 12 }, (_, place) => event(place)))).toEqual({
      failed: [],
    });
    expect(subject.stub.requests.map(({ input }) => input.Entries?.length).toSorted()).toEqual([10, 2]);
    expect(subject.stub.requests[0]?.input.Entries?.[0]).toEqual({
      EventBusName: 'assay-bus',
      Source: 'assay',
      DetailType: 'document.read',
      Detail: JSON.stringify(event(0)),
    });
  });

  it('keeps each request under 256 KiB, and names an event that is larger by itself', async () => {
    await using subject = await openBus(() => null);
    const big = 'x'.repeat(120_000);
    const huge = 'x'.repeat(300_000);
    const batch = [event(0, big), event(1, huge), event(2, big), event(3, big), event(4)];
    expect(await subject.bus.publish(batch)).toEqual({ failed: [1] });
    const sizes = subject.stub.requests.map(({ input }) => JSON.stringify(input.Entries).length);
    expect(Math.max(...sizes)).toBeLessThan(280_000);
    expect(subject.stub.requests.flatMap(({ input }) => input.Entries ?? [])).toHaveLength(4);
  });

  it('publishes again what EventBridge failed, and names by place what stays failed or is refused', async () => {
    let calls = 0;
    await using subject = await openBus((request) => {
      calls += 1;
      return failing(request, (content) => {
        if (content === 'content-1') return 'InternalFailure';
        if (content === 'content-2') return calls === 1 ? 'ThrottlingException' : null;
        return content === 'content-3' ? 'MalformedDetail' : null;
      });
    });
    expect(await subject.bus.publish([0, 1, 2, 3].map((number) => event(number)))).toEqual({
      failed: [1, 3],
    });
    const sent = subject.stub.requests.map(({ input }) => (input.Entries ?? []).map(contentOf));
    expect(sent).toEqual([
      ['content-0', 'content-1', 'content-2', 'content-3'],
      ['content-1', 'content-2'],
      ['content-1'],
    ]);
  });

  it.each([
    { trouble: 'throttling', answer: errorAnswer(400, 'ThrottlingException'), code: 'queue.throttled' },
    { trouble: 'a status of 500', answer: errorAnswer(500, 'InternalException'), code: 'queue.unavailable' },
    { trouble: 'a timeout', answer: 'hang' as const, code: 'queue.unavailable' },
    {
      trouble: 'an expired token',
      answer: errorAnswer(400, 'ExpiredTokenException'),
      code: 'aws.credentials-expired',
    },
    {
      trouble: 'a refused right',
      answer: errorAnswer(400, 'AccessDeniedException'),
      code: 'aws.access-denied',
    },
    {
      trouble: 'a missing bus',
      answer: errorAnswer(400, 'ResourceNotFoundException'),
      code: 'aws.resource-missing',
    },
  ])('tells $trouble as our error when no event was taken', async ({ answer, code }) => {
    await using subject = await openBus(() => answer);
    await expect(subject.bus.publish([event(1)])).rejects.toMatchObject({
      code,
      message: expect.stringContaining('assay-bus'),
    });
  });

  it('names the places of a request that failed when another was taken', async () => {
    await using subject = await openBus(({ input }) =>
      (input.Entries ?? []).some((entry) => contentOf(entry) === 'content-11')
        ? errorAnswer(500, 'InternalException')
        : null,
    );
    const events = Array.from({ length: 12 }, (_, place) => event(place));
    expect(await subject.bus.publish(events)).toEqual({ failed: [10, 11] });
  });

  it('passes over a throttling that ends within three attempts', async () => {
    await using subject = await openBus(
      (_, place) => (place < 2 ? errorAnswer(400, 'ThrottlingException') : null),
      3,
    );
    expect(await subject.bus.publish([event(1)])).toEqual({ failed: [] });
  });
});
