import { eventRoutes } from '@assay/core/jobs';
import { describe, expect, it } from 'vitest';
import { decodeJob, encodeJob, sizeOfSent } from './job-envelope.ts';

const event = {
  id: 'evt_00000000000000000000000001',
  type: 'document.read',
  version: 1,
  workspace: 'alpha',
  at: '2030-01-01T00:00:00.000Z',
  data: { contentId: 'c1' },
};
const decode = (body: unknown, queue = 'extract-document') =>
  decodeJob(
    { MessageId: 'sqs-1', Body: typeof body === 'string' ? body : JSON.stringify(body) },
    queue,
    eventRoutes(),
  );

describe('the form of a message', () => {
  it('brings back what was sent, whatever characters it has', () => {
    const message = {
      id: 'é:"\u0000\uFFFF',
      queue: 'read',
      body: { text: '\uFFFE\uFFFF\u0001\uD800 😀', list: [null, 1.5] },
      serialKey: '',
      priority: -3,
    };
    const sent = encodeJob(message, { receives: 4 });
    for (const text of [sent.MessageBody, sent.MessageAttributes.assay?.StringValue ?? '']) {
      // SQS refuses these, and lone surrogates.
      const refused = [...text].filter((each) => each < ' ' || each === '\uFFFE' || each === '\uFFFF');
      expect(refused).toEqual([]);
      expect(text.isWellFormed()).toBe(true);
    }
    expect(
      decodeJob({ Body: sent.MessageBody, MessageAttributes: sent.MessageAttributes }, 'read', []),
    ).toEqual({
      message,
      receives: 4,
      dead: null,
    });
  });

  it('counts bytes, not characters', () => {
    const message = { id: 'a', queue: 'read', body: 'é', serialKey: null, priority: 0 };
    expect(sizeOfSent(encodeJob({ ...message, body: 'éé' }, { receives: 0 }))).toBe(
      sizeOfSent(encodeJob(message, { receives: 0 })) + 2,
    );
  });

  it('names an event from a bus by the routes, with and without the envelope of the bus', () => {
    const expected = {
      id: `${event.id}:extract-document`,
      queue: 'extract-document',
      body: event,
      serialKey: 'alpha/c1',
      priority: 4,
    };
    expect(decode(event).message).toEqual(expected);
    expect(decode({ source: 'assay', 'detail-type': event.type, detail: event }).message).toEqual(expected);
  });

  it('reads the notification of a stored object as our event', () => {
    const { message } = decode(
      {
        source: 'aws.s3',
        'detail-type': 'Object Created',
        time: '2030-01-01T00:00:00Z',
        detail: { bucket: { name: 'raw' }, object: { key: 'incoming/alpha/upl_1' } },
      },
      'register-object',
    );
    expect(message).toMatchObject({
      body: { type: 'object.stored', data: { uploadId: 'upl_1' } },
      serialKey: 'alpha/upl_1',
      priority: 5,
    });
  });

  it.each(['not json', '', '{"id":1}', '[]', 'null'])(
    'keeps what nobody can read (%s), so that it can be rejected',
    (body) => {
      const { message } = decode(body);
      expect(message).toMatchObject({ id: 'sqs-1:extract-document', serialKey: null, priority: 0 });
    },
  );

  it('does not believe a stamp that is not ours', () => {
    const { message } = decodeJob(
      { MessageId: 'sqs-1', Body: '{}', MessageAttributes: { assay: { StringValue: '{"id":7}' } } },
      'read',
      [],
    );
    expect(message.id).toBe('sqs-1:read');
  });
});
