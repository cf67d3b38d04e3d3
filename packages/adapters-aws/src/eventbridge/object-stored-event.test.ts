import { isId } from '@assay/core';
import { StoredEvent } from '@assay/core/events';
import { describe, expect, it } from 'vitest';
import { readObjectCreated } from './object-stored-event.ts';

const notification = (key: string, more: Record<string, string> = {}) => ({
  version: '0',
  id: '17793124-05d4-b198-2fde-7ededc63b103',
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: '123456789012',
  time: '2030-01-01T00:00:00Z',
  region: 'eu-central-1',
  resources: ['arn:aws:s3:::raw'],
  detail: {
    version: '0',
    bucket: { name: 'raw' },
    object: {
      key,
      size: 5,
      etag: 'b1946ac92492d2347c6235b4d2611184',
      sequencer: '00617F08299329D189',
      ...more,
    },
    'request-id': 'N4N7GDK58NMKJ12R',
    requester: '123456789012',
    reason: 'PutObject',
  },
});

describe('readObjectCreated', () => {
  it('makes the event of an arrival, valid by its schema', () => {
    const event = readObjectCreated(notification('incoming/alpha/upl_1'));
    expect(event).toMatchObject({
      type: 'object.stored',
      workspace: 'alpha',
      at: '2030-01-01T00:00:00.000Z',
      data: { uploadId: 'upl_1', documentKey: 'upl_1' },
    });
    expect(isId('event', event?.id ?? '')).toBe(true);
    expect(StoredEvent.parse(event)).toEqual(event);
  });

  it('gives repeats of a notification one id, and another arrival another', () => {
    const [first, repeat, later] = [
      notification('incoming/alpha/upl_1'),
      notification('incoming/alpha/upl_1'),
      notification('incoming/alpha/upl_1', { sequencer: '00617F08299329D190' }),
    ].map((each) => readObjectCreated(each)?.id);
    expect(repeat).toBe(first);
    expect(later).not.toBe(first);
  });

  it.each([
    'workspaces/alpha/raw/abc',
    'incoming/alpha',
    'incoming/alpha/',
    'incoming//upl_1',
    'incoming/alpha/upl_1/more',
    '',
  ])('takes an object at "%s" for no arrival', (key) => {
    expect(readObjectCreated(notification(key))).toBeNull();
  });

  it('takes nothing else for an arrival', () => {
    expect(readObjectCreated({ ...notification('incoming/a/b'), source: 'somebody' })).toBeNull();
    expect(
      readObjectCreated({ ...notification('incoming/a/b'), 'detail-type': 'Object Deleted' }),
    ).toBeNull();
    expect(readObjectCreated('text')).toBeNull();
  });
});
