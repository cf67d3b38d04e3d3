import type { Write } from '@assay/core/ports';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMockedStore } from '../../testing/dynamodb/open-mocked-store.ts';
import { type AwsMock, openAwsMock } from '../../testing/open-aws-mock.ts';

let mock: AwsMock;

beforeAll(async () => {
  mock = await openAwsMock();
});
afterAll(() => mock[Symbol.asyncDispose]());

const key = { workspace: 'alpha', collection: 'things', partition: 'p1', sort: 'one' };

it('loses nothing of ten writers on one record, each of which reads, adds and tries again', async () => {
  await using opened = await openMockedStore({ mock });
  const { store } = opened;
  const add = async (name: string): Promise<number> => {
    for (let attempt = 1; ; attempt += 1) {
      const found = await store.get(key);
      const before = Array.isArray(found?.value) ? found.value : [];
      const write: Write = {
        kind: 'put',
        key,
        value: [...before, name],
        if: found ? { version: found.version } : 'absent',
      };
      if ((await store.commit([write])).committed) return attempt;
    }
  };
  const names = Array.from({ length: 10 }, (_, index) => `writer-${index}`);
  const attempts = await Promise.all(names.map(add));
  const found = await store.get(key);
  expect(Array.isArray(found?.value) && found.value.toSorted()).toEqual(names);
  expect(found?.version).toBe(10);
  // Otherwise nobody met anybody, and nothing was shown.
  expect(Math.max(...attempts)).toBeGreaterThan(1);
});

it('counts each of ten writers that do not look at the record before', async () => {
  await using opened = await openMockedStore({ mock });
  const writers = Array.from({ length: 10 }, (_, index) =>
    opened.store.commit([{ kind: 'put', key, value: index, if: 'any' }]),
  );
  expect(await Promise.all(writers)).toEqual(writers.map(() => ({ committed: true })));
  expect((await opened.store.get(key))?.version).toBe(10);
});

it('lets exactly as many of fifty through on one counter as its limit has room for', async () => {
  await using opened = await openMockedStore({ mock });
  const results = await Promise.all(
    Array.from({ length: 50 }, () => opened.store.increment({ key, by: 1, limit: 20 })),
  );
  const applied = results.filter((result) => result.applied).map((result) => result.value);
  expect(applied.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(results.filter((result) => !result.applied).every((result) => result.value <= 20)).toBe(true);
  expect(await opened.store.increment({ key, by: 1, limit: 20 })).toEqual({ applied: false, value: 20 });
});
