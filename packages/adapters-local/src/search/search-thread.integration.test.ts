import type { SearchIndex } from '@assay/core/ports';
import { createManualClock } from '@assay/core/testing/memory';
import { expect, it } from 'vitest';
import { numberedItem, writerPlace as place } from '../../testing/numbered-item.ts';
import { makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { openSearchThread } from './open-search-thread.ts';
import { createSqliteSearchIndex } from './sqlite-search-index.ts';

const filter = { conditions: [{ name: 'number', noneOf: ['2'] }] };
const limits = { limit: 10, perItem: 2 };
const clause = { kind: 'term' as const, term: 'pieec', part: null, edits: 1 as const, prefix: false };
const query = { should: [clause], must: [], mustNot: [] };
const ref = (number: number) => ({ collection: 'documents', id: numberedItem(number).id });
const wrongVector = new Float32Array([1, 0]);

/** One call of each member, in an order that shows what the ones before did. */
const calls: readonly ((index: SearchIndex) => Promise<unknown>)[] = [
  (index) => index.put({ place, items: [1, 2, 3].map(numberedItem) }),
  (index) => index.remove({ place, items: [ref(1)] }),
  (index) => index.rankByTerms({ place, filter, query, ...limits }),
  (index) => index.rankByVector({ place, filter, vector: new Float32Array([0, 1, 0, 0]), ...limits }),
  (index) => index.expandTerm({ place, clause }),
  (index) => index.listItems({ place, filter: { conditions: [] }, limit: 1 }),
  (index) => index.getItems({ place, items: [ref(3)] }),
  (index) => index.getChunks({ place, chunks: [{ collection: 'documents', chunkId: 'item-2/1' }] }),
  (index) => index.count({ place, filter, query, facets: [{ name: 'number', limit: 5 }] }),
  (index) => index.listIndexes(place.workspace),
  (index) => index.rankByVector({ place, filter, vector: wrongVector, ...limits }),
  (index) => index.drop(place),
  (index) => index.listIndexes(place.workspace),
];

const outcomesOf = async (index: SearchIndex): Promise<unknown[]> => {
  const outcomes: unknown[] = [];
  for (const call of calls) {
    outcomes.push(await call(index).catch(({ code, recovery }) => ({ code, recovery })));
  }
  return outcomes;
};

it('answers as the index does without a thread', async () => {
  await using temporary = await makeTemporaryPath();
  await using direct = createSqliteSearchIndex({ path: `${temporary.path}/a`, clock: createManualClock() });
  await using threaded = openSearchThread({ path: `${temporary.path}/b` });
  const outcomes = await outcomesOf(threaded);
  expect(outcomes).toEqual(await outcomesOf(direct));
  expect(outcomes).toContainEqual({ code: 'search.wrong-dimension', recovery: 'reject' });
});

it('closes what is in hand first, and refuses what comes later', async () => {
  await using temporary = await makeTemporaryPath();
  const index = openSearchThread({ path: temporary.path });
  const put = index.put({ place, items: [numberedItem(1)] });
  await index[Symbol.asyncDispose]();
  await expect(put).resolves.toBeUndefined();
  const ask = { place, filter: { conditions: [] }, limit: 10 };
  await expect(index.listItems(ask)).rejects.toMatchObject({ code: 'search.unavailable' });
  await using again = openSearchThread({ path: temporary.path });
  expect((await again.listItems(ask)).items).toEqual([ref(1)]);
});

it('lets this process answer others while it works', async () => {
  await using temporary = await makeTemporaryPath();
  await using index = openSearchThread({ path: temporary.path });
  await index.put({ place, items: [numberedItem(0)] });
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await index.put({ place, items: Array.from({ length: 2_000 }, (_, at) => numberedItem(at)) });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(1);
});

it('asks to try again when the thread ends, and starts another for the next call', async () => {
  await using temporary = await makeTemporaryPath();
  const module = new URL('../../testing/fixture-ending-thread.ts', import.meta.url);
  await using index = openSearchThread({ path: temporary.path, module });
  for (let turn = 0; turn < 2; turn += 1) {
    const put = index.put({ place, items: [] });
    await expect(put).rejects.toMatchObject({ code: 'search.unavailable', recovery: 'retry' });
  }
  const listed = await index.listItems({ place, filter: { conditions: [] }, limit: 1 });
  expect(listed).toEqual({ items: [], cursor: null });
});
