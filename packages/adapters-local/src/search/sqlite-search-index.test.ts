import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createManualClock } from '@assay/core/testing/memory';
import { expect, it } from 'vitest';
import { numberedItem, writerPlace as place } from '../../testing/numbered-item.ts';
import { filesWith, makeTemporaryPath } from '../../testing/open-test-folder.ts';
import { createSqliteSearchIndex } from './sqlite-search-index.ts';

const secretItem = {
  ...numberedItem(1),
  chunks: [
    {
      id: 'item-1/0',
      parts: [{ name: 'body' as const, text: 'Zyklop und Polyphem', terms: ['zyklop', 'polyphem'] }],
      vector: null,
      locator: null,
    },
  ],
};

it.each(['removed', 'replaced'])('leaves nothing of a text that was %s in any file', async (what) => {
  await using temporary = await makeTemporaryPath();
  const index = createSqliteSearchIndex({ path: temporary.path, clock: createManualClock() });
  const others = Array.from({ length: 20 }, (_, at) => numberedItem(at + 10));
  await index.put({ place, items: [secretItem, ...others] });
  if (what === 'removed') await index.remove({ place, items: [secretItem] });
  else await index.put({ place, items: [numberedItem(1)] });
  await index[Symbol.asyncDispose]();
  for (const text of ['Zyklop', 'zyklop', 'polyphem', 'olyphem']) {
    expect(await filesWith({ path: temporary.path, text })).toEqual([]);
  }
});

it('keeps each workspace in a folder of its own, and takes no name that leads out of it', async () => {
  await using temporary = await makeTemporaryPath();
  await using index = createSqliteSearchIndex({ path: temporary.path, clock: createManualClock() });
  await index.put({ place, items: [numberedItem(1)] });
  expect((await readFile(join(temporary.path, 'alpha', 'words.4.sqlite'))).subarray(0, 6).toString()).toBe(
    'SQLite',
  );
  for (const workspace of ['..', 'a/b', '', 'A']) {
    const wrong = index.put({ place: { ...place, workspace }, items: [] });
    await expect(wrong).rejects.toMatchObject({ code: 'workspace.invalid-name' });
  }
  const wrong = index.put({ place: { ...place, index: { embedder: '../x', dimension: 4 } }, items: [] });
  await expect(wrong).rejects.toMatchObject({ code: 'search.invalid-embedder' });
});

it('ranks many chunks of equal scores by their ids, however few are asked for', async () => {
  await using temporary = await makeTemporaryPath();
  await using index = createSqliteSearchIndex({ path: temporary.path, clock: createManualClock() });
  const items = Array.from({ length: 300 }, (_, at) => numberedItem(299 - at));
  await index.put({ place, items });
  const expected = items
    .flatMap(({ chunks }) => chunks.map(({ id }) => id))
    .toSorted()
    .slice(0, 5);
  const limits = { limit: 5, perItem: 10, filter: { conditions: [] }, place };
  const clause = { kind: 'term' as const, term: 'piece', part: null, edits: 0 as const, prefix: false };
  const lexical = await index.rankByTerms({ ...limits, query: { should: [clause], must: [], mustNot: [] } });
  expect(lexical.map(({ chunkId }) => chunkId)).toEqual(expected);
});
