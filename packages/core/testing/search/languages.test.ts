import { expect, it } from 'vitest';
import { readKey } from '../../src/documents/blob-keys.ts';
import { parseJsonBytes } from '../../src/documents/json-bytes.ts';
import { ReadPages } from '../../src/search/read-pages.ts';
import { openSearch } from './open-search.ts';

it('gives a passage of any language a vector, or its words would count for little beside others', async () => {
  const { add, settle, search, workspace, blobs, rebuild } = openSearch();
  await add('brief.txt', 'letter\nDas Dach der Halle ist nicht mehr dicht');
  await settle();
  const { name, dimension } = search.embedder;
  const place = { workspace, index: { embedder: name, dimension } };
  const request = { place, filter: { conditions: [] }, limit: 10 };
  const [item] = (await search.index.listItems(request)).items;
  const key = readKey(workspace, item?.id ?? '');
  const read = parseJsonBytes(ReadPages, (await blobs.get(key)) ?? new Uint8Array());
  const pages = read.pages.map((page) => ({ ...page, language: 'de' }));
  await blobs.put(key, new TextEncoder().encode(JSON.stringify({ ...read, pages })));
  await rebuild();
  await settle();
  const [found] = await search.index.getItems({ place, items: item ? [item] : [] });
  expect(found?.filters).toContainEqual(expect.objectContaining({ name: 'language', value: 'de' }));
  expect(found?.chunks.map(({ vector }) => vector?.length)).toEqual([dimension]);
});
