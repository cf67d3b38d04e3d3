import { rejectError } from '@assay/core';
import { expect, it } from 'vitest';
import { openPageImages } from './open-page-images.ts';

const reject = (code: string, details = {}) => rejectError(code, `The reader says ${code}.`, { details });

it('tells everybody who waits why a page cannot be drawn, as soon as it is known', async () => {
  const { get, workUntil, drawn, pipeline } = await openPageImages({
    draw: async () => {
      throw reject('document.password-needed', { count: 3 });
    },
  });
  const startedAt = pipeline.clock.now().getTime();
  const asked = await workUntil(Promise.allSettled(Array.from({ length: 5 }, () => get())));
  for (const one of asked) {
    expect(one).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'document.password-needed',
        message: 'The reader says document.password-needed.',
        recovery: 'reject',
        details: { count: 3 },
      },
    });
  }
  expect(drawn).toHaveLength(1);
  expect(pipeline.clock.now().getTime() - startedAt).toBeLessThan(2_000);
});

it('draws again after a problem that a password or a quieter hour mends', async () => {
  for (const code of ['document.password-wrong', 'document.timeout', 'document.crashed']) {
    let isMended = false;
    const { get, workUntil } = await openPageImages({
      draw: async () => {
        if (!isMended) throw reject(code);
        return new Uint8Array([1]);
      },
    });
    await expect(workUntil(get())).rejects.toMatchObject({ code });
    isMended = true;
    expect(await workUntil(get())).toEqual(new Uint8Array([1]));
  }
});

it('answers from the problem that the bytes have for ten minutes, wherever it is asked', async () => {
  let isWorking = true;
  const { get, workUntil, drawn, requested, pipeline } = await openPageImages({
    isWorking: () => isWorking,
    draw: async () => {
      throw reject('document.no-such-page');
    },
  });
  const problem = { code: 'document.no-such-page' };
  await expect(workUntil(get({ page: 9 }))).rejects.toMatchObject(problem);
  await expect(get({ page: 9 })).rejects.toMatchObject(problem);
  isWorking = false;
  await expect(get({ page: 9 })).rejects.toMatchObject(problem);
  expect([drawn.length, requested()]).toEqual([1, 1]);
  await pipeline.clock.advance(10 * 60_000);
  await expect(get({ page: 9 })).rejects.toMatchObject(problem);
  expect(drawn).toHaveLength(2);
});

it('stores nothing of what an unknown error says', async () => {
  const { get, workUntil, pipeline, drawn } = await openPageImages({
    draw: async () => {
      throw new Error('IBAN DE02 1203');
    },
  });
  const thrown = await workUntil(get().catch((error: unknown) => error));
  expect(thrown).toMatchObject({ code: 'internal.unexpected', recovery: 'retry' });
  expect(String(thrown)).not.toContain('DE02');
  expect(pipeline.listRecords()).not.toContain('DE02');
  expect(drawn).toHaveLength(8);
});
