import type { Notification } from '@assay/core/ports';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { describe, expect, it } from 'vitest';
import { awsTroubles, type TroubleAnswer } from '../errors/testing/aws-troubles.ts';
import { errorOf } from '../errors/testing/stubbed-calls.ts';
import { createSnsClient } from './create-sns-client.ts';
import { createSnsNotifier } from './sns-notifier.ts';
import { openSnsStub } from './testing/open-sns-stub.ts';

// The mock takes everything at once; how SNS fails, and what goes over the wire, is seen at a stub.

const topicArn = 'arn:aws:sns:eu-central-1:123456789012:assay-notifications';
const note: Notification = {
  id: 'job.dead/read/1',
  kind: 'job.dead',
  severity: 'critical',
  workspace: 'default',
  at: '2030-01-01T00:00:00.000Z',
  subject: 'A job failed for good',
  text: 'The job read-document failed five times: see its error, and redrive it.',
  ids: { jobId: 'j1', attempts: 5 },
};

const openNotifier = async (
  trouble: (place: number) => TroubleAnswer | null = () => null,
  options: { maxAttempts?: number; requestTimeout?: number } = {},
) => {
  const stub = await openSnsStub(trouble);
  const client = createSnsClient({
    endpoint: stub.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: options.maxAttempts ?? 1,
    requestHandler: new NodeHttpHandler({
      requestTimeout: options.requestTimeout ?? 30_000,
      throwOnRequestTimeout: true,
    }),
  });
  return {
    stub,
    notifier: createSnsNotifier({ client, topicArn }),
    [Symbol.asyncDispose]: async () => {
      client.destroy();
      await stub[Symbol.asyncDispose]();
    },
  };
};

const codes: Record<string, { code: string; recovery: string }> = {
  throttled: { code: 'notifier.unavailable', recovery: 'retry' },
  unavailable: { code: 'notifier.unavailable', recovery: 'retry' },
  'expired-credentials': { code: 'notifier.unavailable', recovery: 'retry' },
  denied: { code: 'notifier.access-denied', recovery: 'reject' },
  missing: { code: 'notifier.not-found', recovery: 'reject' },
  refused: { code: 'notifier.refused', recovery: 'reject' },
};

describe('a notifier on SNS', () => {
  it('sends subject, the whole note as JSON, and what filter policies look at', async () => {
    await using subject = await openNotifier();
    await subject.notifier.notify(note);
    const form = Object.fromEntries(subject.stub.requests[0] ?? []);
    expect(form).toMatchObject({ Action: 'Publish', TopicArn: topicArn, Subject: note.subject });
    expect(JSON.parse(form.Message ?? '')).toEqual(note);
    const attributes = [1, 2, 3].map((place) => [
      form[`MessageAttributes.entry.${place}.Name`],
      form[`MessageAttributes.entry.${place}.Value.DataType`],
      form[`MessageAttributes.entry.${place}.Value.StringValue`],
    ]);
    expect(attributes.toSorted()).toEqual([
      ['kind', 'String', 'job.dead'],
      ['severity', 'String', 'critical'],
      ['workspace', 'String', 'default'],
    ]);
  });

  it.each([
    ...awsTroubles,
    { name: 'throttling by its own name', answer: { status: 429, code: 'Throttled' }, kind: 'throttled' },
    {
      name: 'a refused right by its own name',
      answer: { status: 403, code: 'AuthorizationError' },
      kind: 'denied',
    },
    { name: 'a missing topic', answer: { status: 404, code: 'NotFound' }, kind: 'missing' },
    { name: 'a refused request', answer: { status: 400, code: 'InvalidParameter' }, kind: 'refused' },
  ] as const)('tells $name as our error, with the topic', async ({ answer, kind }) => {
    await using subject = await openNotifier(() => answer, answer === 'hang' ? { requestTimeout: 200 } : {});
    const error = await errorOf(subject.notifier.notify(note));
    expect({ code: error.code, recovery: error.recovery }).toEqual(codes[kind]);
    expect(error.message).toContain(topicArn);
  });

  it('tells how long SNS wants to be left alone', async () => {
    await using subject = await openNotifier(() => ({
      status: 400,
      code: 'ThrottlingException',
      headers: { 'retry-after': '7' },
    }));
    expect((await errorOf(subject.notifier.notify(note))).retryAfterMs).toBe(7_000);
  });

  it('passes over trouble that ends within three attempts', async () => {
    await using subject = await openNotifier(
      (place) => (place < 2 ? { status: 500, code: 'InternalError' } : null),
      { maxAttempts: 3 },
    );
    await subject.notifier.notify(note);
    expect(subject.stub.requests).toHaveLength(3);
  });

  it('sends nothing that is not in its form', async () => {
    await using subject = await openNotifier();
    const error = await errorOf(subject.notifier.notify({ ...note, subject: 'two\nlines' }));
    expect(error.code).toBe('notification.invalid');
    expect(subject.stub.requests).toEqual([]);
  });
});
