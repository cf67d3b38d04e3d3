import { glob, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { allCollections } from './all-collections.ts';
import { tableNames } from './collection.ts';

const declaration = /= defineCollection(?:<\w+>)?\(\{\s*name: '([^']+)'/g;

it('lists every collection that the core declares, each name once', async () => {
  const declared: string[] = [];
  for await (const path of glob(`${import.meta.dirname}/../*/**/*.ts`)) {
    if (path.includes('/records/')) continue;
    const source = await readFile(path, 'utf8');
    const names = [...source.matchAll(declaration)].map((match) => match[1] ?? '');
    // A declaration that is written differently must not slip through.
    expect(names, path).toHaveLength(source.split(/defineCollection(?:<.*>)?\(/).length - 1);
    declared.push(...names);
  }
  expect(declared.length).toBeGreaterThan(10);
  expect(allCollections.map((each) => each.name).toSorted()).toEqual(declared.toSorted());
});

it('puts every collection into a table that there is', () => {
  expect(tableNames).toEqual(expect.arrayContaining(allCollections.map((each) => each.table)));
});
