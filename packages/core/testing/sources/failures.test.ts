import { type AppError, rejectError, retryError } from '@assay/core';
import { describe, expect, it } from 'vitest';
import { invoiceText } from '../builders/line-document.ts';
import { openSources } from './open-sources.ts';

const openThree = async () => {
  const source = openSources();
  for (const key of ['a.txt', 'b.txt', 'c.txt']) source.bucket.put(key, invoiceText(`R-${key}`));
  await source.add();
  return source;
};

describe('one object that cannot be got', () => {
  it.each([
    [
      'denied',
      'open',
      () => rejectError('source.access-denied', 'No s3:GetObject on b.txt.'),
      'access-denied',
    ],
    ['in an archive', 'open', () => rejectError('source.archived', 'b.txt is archived.'), 'archived'],
    ['refused', 'open', () => rejectError('source.refused', 'The key of b.txt is disabled.'), 'refused'],
    ['of an impossible name', 'open', () => rejectError('source.invalid-key', 'b.txt'), 'invalid-key'],
    ['changed while it was read', 'read', () => retryError('source.changed', 'b.txt changed.'), 'changed'],
  ] as const)('as it is %s is told of, and the rest goes on; the next sync tries again', async (...given) => {
    const [, name, fail, code] = given;
    const source = await openThree();
    const { bucket, sync, pipeline, objects } = source;
    bucket.before((call) => {
      if (call.name === name && call.key === 'b.txt') throw fail();
    });
    const run = await sync();
    expect(run).toMatchObject({ state: 'completed', counts: { seen: 3, taken: 2, failed: 1 } });
    expect(run?.counts.reasons).toEqual({ [code]: 1 });
    const [failed] = await objects('failed');
    expect(failed).toMatchObject({ key: 'b.txt', reasons: [{ code }] });
    expect(failed?.reasons[0]?.message).not.toContain('b.txt');
    expect(await pipeline.listDocuments()).toHaveLength(2);
    bucket.before(null);
    expect((await sync())?.counts).toMatchObject({ taken: 1, unchanged: 2, failed: 0 });
    expect(await pipeline.listDocuments()).toHaveLength(3);
    expect(await objects('failed')).toEqual([]);
  });

  it('as it is gone is told of, and the rest goes on', async () => {
    const { bucket, sync, objects, pipeline } = await openThree();
    bucket.before((call) => {
      if (call.name === 'open' && call.key === 'b.txt') bucket.remove('b.txt');
    });
    expect((await sync())?.counts).toMatchObject({ taken: 2, failed: 1, reasons: { gone: 1 } });
    expect(await objects('failed')).toMatchObject([{ key: 'b.txt', reasons: [{ code: 'gone' }] }]);
    expect(await pipeline.listDocuments()).toHaveLength(2);
  });

  it('as the source always breaks off in it holds nothing up', async () => {
    const { bucket, sync, pipeline } = await openThree();
    bucket.before((call) => {
      if (call.name === 'read' && call.key === 'b.txt') throw retryError('source.unavailable', 'Reset.');
    });
    const run = await sync();
    expect(run).toMatchObject({
      state: 'completed',
      counts: { taken: 2, failed: 1, reasons: { unavailable: 1 } },
    });
    expect(await pipeline.listDocuments()).toHaveLength(2);
    bucket.before(null);
    expect((await sync())?.counts).toMatchObject({ taken: 1, unchanged: 2 });
  });
});

describe('trouble of the whole source', () => {
  it.each(['source.unavailable', 'source.credentials-expired'])(
    'that passes (%s) is a retry',
    async (code) => {
      const { bucket, sync, pipeline } = await openThree();
      let left = 3;
      bucket.before((call) => {
        if (call.name === 'list' && left > 0) {
          left -= 1;
          throw retryError(code, 'Later.');
        }
      });
      expect(await sync()).toMatchObject({ state: 'completed', counts: { taken: 3 } });
      expect(await pipeline.listDocuments()).toHaveLength(3);
    },
  );

  it.each([
    () => retryError('source.credentials-expired', 'Renew them.'),
    () => rejectError('source.access-denied', 'No s3:ListBucket.'),
    () => rejectError('source.not-found', 'There is no such bucket.'),
  ])('that stays ends the run with its reason (%#), and the next one begins anew', async (fail) => {
    const { bucket, sync, pipeline } = await openThree();
    bucket.before((call) => {
      if (call.name === 'list') throw fail();
    });
    const { code, message }: AppError = fail();
    const run = await sync();
    expect(run).toMatchObject({ state: 'failed', problem: { code, message } });
    expect(run?.endedAt).not.toBeNull();
    bucket.before(null);
    expect(await sync()).toMatchObject({ state: 'completed', problem: null, counts: { taken: 3 } });
    expect(await pipeline.listDocuments()).toHaveLength(3);
  });

  it('that shows at an object ends the run too, and is not written down at the object', async () => {
    const { bucket, sync, objects } = await openThree();
    bucket.before((call) => {
      if (call.name === 'open') throw rejectError('source.not-found', 'There is no such bucket.');
    });
    expect(await sync()).toMatchObject({ state: 'failed', problem: { code: 'source.not-found' } });
    expect(await objects('failed')).toEqual([]);
  });

  it('is told where its credentials are gone', async () => {
    const { sync, secrets } = await openThree();
    for (const name of await secrets.list('')) await secrets.delete(name);
    expect(await sync()).toMatchObject({ state: 'failed', problem: { code: 'source.credentials-missing' } });
  });
});
