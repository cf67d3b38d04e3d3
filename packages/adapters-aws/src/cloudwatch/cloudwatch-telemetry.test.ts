import type { TelemetryEntry } from '@assay/core/ports';
import { createManualClock } from '@assay/core/testing/memory';
import { describe, expect, it } from 'vitest';
import { awsTroubles } from '../errors/testing/aws-troubles.ts';
import { stubbedConfig, toStubAnswer } from '../errors/testing/stubbed-calls.ts';
import { errorAnswer, openAwsStub, type StubAnswer, type StubRequest } from '../sqs/testing/open-aws-stub.ts';
import { createCloudWatchTelemetry } from './cloudwatch-telemetry.ts';
import { createCloudWatchLogsClient } from './create-cloudwatch-logs-client.ts';
import { parseLogLine } from './testing/parse-log-line.ts';

// The mock neither fails nor has limits of size, number and span.

const ok: StubAnswer = { body: {} };
const startMs = Date.parse('2030-01-01T00:00:00.000Z');
const entry = (number: number, more: Partial<TelemetryEntry> = {}): TelemetryEntry => ({
  agent: 'reader',
  event: 'document.read',
  level: 'info',
  at: new Date(startMs + number).toISOString(),
  ids: { number },
  dimensions: { Job: 'read-document' },
  metrics: [],
  ...more,
});

type LogRequest = { logGroupName: string; logStreamName: string; logEvents: { message: string }[] };

const openTelemetry = async (
  play: (request: StubRequest, place: number) => StubAnswer,
  options: { maxAttempts?: number; requestTimeout?: number; maxKept?: number } = {},
) => {
  const stub = await openAwsStub(play);
  const config = stubbedConfig(stub, options);
  const client = createCloudWatchLogsClient(config);
  const clock = createManualClock();
  const { maxKept } = options;
  return {
    stub,
    clock,
    telemetry: createCloudWatchTelemetry({
      client,
      logGroupOf: (agent) => `/assay/main/agents/${agent}`,
      namespace: 'Assay/main',
      clock,
      streamName: 'host/1',
      ...(maxKept !== undefined && { maxKept }),
    }),
    /** Gives a healthy service all the time that it wants. */
    bePatient: () => config.requestHandler.updateHttpClientConfig('requestTimeout', 30_000),
    /** Of each request the numbers of its entries, in their order. */
    batches: () =>
      stub.requests
        .filter(({ operation }) => operation === 'PutLogEvents')
        .map(({ input }) =>
          (input as unknown as LogRequest).logEvents.map(({ message }) => parseLogLine(message)),
        ),
    [Symbol.asyncDispose]: async () => {
      client.destroy();
      await stub[Symbol.asyncDispose]();
    },
  };
};
type Subject = Awaited<ReturnType<typeof openTelemetry>>;
const numbersIn = (subject: Subject): unknown[][] =>
  subject.batches().map((batch) => batch.map(({ ids }) => ids.number));

describe('telemetry in CloudWatch', () => {
  it('makes the stream when it is missing, with nothing lost, also when another process made it meanwhile', async () => {
    for (const made of [ok, errorAnswer(400, 'ResourceAlreadyExistsException')]) {
      await using subject = await openTelemetry(({ operation }, place) => {
        if (operation === 'CreateLogStream') return made;
        return place === 0 ? errorAnswer(400, 'ResourceNotFoundException') : ok;
      });
      subject.telemetry.record(entry(1));
      await subject.telemetry.flush();
      subject.telemetry.record(entry(2));
      await subject.telemetry.flush();
      expect(subject.stub.operations()).toEqual([
        'PutLogEvents',
        'CreateLogStream',
        'PutLogEvents',
        'PutLogEvents',
      ]);
      expect(numbersIn(subject)).toEqual([[1], [1], [2]]);
      expect(subject.stub.requests[1]?.input).toEqual({
        logGroupName: '/assay/main/agents/reader',
        logStreamName: 'host/1',
      });
    }
  });

  it('waits for a log group that is missing', async () => {
    let isMissing = true;
    await using subject = await openTelemetry(() =>
      isMissing ? errorAnswer(400, 'ResourceNotFoundException') : ok,
    );
    subject.telemetry.record(entry(1));
    await subject.telemetry.flush();
    isMissing = false;
    await subject.telemetry.flush();
    expect(numbersIn(subject).at(-1)).toEqual([1]);
  });

  it('goes by itself after a second', async () => {
    const asked = Promise.withResolvers<void>();
    await using subject = await openTelemetry(() => {
      asked.resolve();
      return ok;
    });
    subject.telemetry.record(entry(1));
    subject.telemetry.record(entry(2));
    await subject.clock.advance(1_000);
    await asked.promise;
    expect(numbersIn(subject)).toEqual([[1, 2]]);
  });

  it('is sent in requests of less than a megabyte and a day, each in the order of time', async () => {
    await using subject = await openTelemetry(() => ok);
    const ids = (number: number) => ({
      number,
      ...Object.fromEntries(Array.from({ length: 31 }, (_, place) => [`n${place}`, '€'.repeat(256)])),
    });
    for (let number = 0; number < 60; number += 1)
      subject.telemetry.record(entry(number, { ids: ids(number) }));
    subject.telemetry.record(entry(61, { at: '2030-01-03T00:00:00.000Z' }));
    subject.telemetry.record(entry(60, { at: '2030-01-02T23:59:59.000Z' }));
    await subject.telemetry.flush();
    expect(numbersIn(subject).flat()).toEqual(Array.from({ length: 62 }, (_, place) => place));
    expect(numbersIn(subject).map(({ length }) => length)).toEqual([43, 17, 2]);
  });

  for (const trouble of awsTroubles) {
    it(`keeps its entries through ${trouble.name} at every request, complains of nothing, and loses none`, async () => {
      for (const site of ['PutLogEvents', 'CreateLogStream']) {
        let isBroken = true;
        let isMade = false;
        const { answer } = trouble;
        await using subject = await openTelemetry(
          ({ operation }) => {
            if (isBroken && operation === site) return toStubAnswer(answer);
            if (operation === 'CreateLogStream') isMade = true;
            return isMade || operation === 'CreateLogStream'
              ? ok
              : errorAnswer(400, 'ResourceNotFoundException');
          },
          answer === 'hang' ? { requestTimeout: 200 } : {},
        );
        subject.telemetry.record(entry(1));
        await subject.telemetry.flush();
        subject.telemetry.record(entry(2));
        await subject.telemetry.flush();
        isBroken = false;
        subject.bePatient();
        await subject.telemetry.flush();
        const last = subject.batches().at(-1) ?? [];
        expect(last.map(({ ids }) => ids.number)).toEqual([1, 2]);
        expect(last.map(({ droppedBefore }) => droppedBefore)).toEqual([0, 0]);
        const sent = subject.stub.requests.length;
        await subject.telemetry.flush();
        expect(subject.stub.requests).toHaveLength(sent);
      }
    });
  }

  it('passes over trouble that ends with the second attempt', async () => {
    await using subject = await openTelemetry(
      (_, place) => (place === 0 ? errorAnswer(500, 'InternalFailure') : ok),
      { maxAttempts: 2 },
    );
    subject.telemetry.record(entry(1));
    await subject.telemetry.flush();
    expect(numbersIn(subject)).toEqual([[1], [1]]);
  });

  it('tells of lines that are too old for the service or refused by it, with the next that gets through', async () => {
    const answers: StubAnswer[] = [
      { body: { rejectedLogEventsInfo: { tooOldLogEventEndIndex: 2 } } },
      errorAnswer(400, 'InvalidParameterException'),
      ok,
      ok,
    ];
    await using subject = await openTelemetry((_, place) => answers[place] ?? 'break');
    for (const batch of [[1, 2, 3], [4, 5], [6], [7]]) {
      for (const number of batch) subject.telemetry.record(entry(number));
      await subject.telemetry.flush();
    }
    expect(numbersIn(subject)).toEqual([[1, 2, 3], [4, 5], [6], [7]]);
    expect(subject.batches().map((batch) => batch[0]?.droppedBefore)).toEqual([0, 2, 4, 0]);
  });

  it('ends with its last entries, or without them when nobody takes them', async () => {
    for (const answer of [ok, errorAnswer(500, 'InternalFailure')]) {
      await using subject = await openTelemetry(() => answer);
      subject.telemetry.record(entry(1));
      await subject.telemetry.close();
      expect(numbersIn(subject)).toEqual([[1]]);
      subject.telemetry.record(entry(2));
      await subject.telemetry.flush();
      expect(numbersIn(subject).flat()).not.toContain(2);
    }
  });
});
