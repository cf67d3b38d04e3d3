import { listChanges } from '@assay/core/changes';
import { createSearch, needsRebuild, SearchRequest } from '@assay/core/search';
import { expect, it } from 'vitest';
import { indexStatePlace, indexStates } from '../../src/search/index-state.ts';
import { invoiceText } from '../builders/line-document.ts';
import { createMemoryEmbedder } from '../memory/search/memory-embedder.ts';
import { openPipeline } from '../pipeline/open-pipeline.ts';
import { openSearch } from './open-search.ts';

const everything = { conditions: [] };
const letter = (words: string): string => `letter\n${words}`;

/** All that an index holds. */
const dump = async ({ search, workspace }: ReturnType<typeof openSearch>) => {
  const { name: embedder, dimension } = search.embedder;
  const place = { workspace, index: { embedder, dimension } };
  const { items } = await search.index.listItems({ place, filter: everything, limit: 1_000 });
  return search.index.getItems({ place, items });
};

it('leaves nothing of a deleted document in the index, nor its vectors', async () => {
  const opened = openSearch();
  await opened.add('secret.txt', letter('zyklop'));
  await opened.add('other.txt', letter('harmless'));
  await opened.settle();
  const secret = (await opened.listDocuments()).find(({ name }) => name === 'secret.txt');
  expect(await opened.listBlobs()).toContainEqual(
    expect.stringContaining(`embeddings/${secret?.contentId}/`),
  );
  await opened.deleteDocument(secret?.id ?? '');
  await opened.settle();
  expect(JSON.stringify(await dump(opened))).not.toMatch(/zyklop|secret/);
  expect(await dump(opened)).toHaveLength(1);
  expect((await opened.listBlobs()).filter((key) => key.includes(secret?.contentId ?? ''))).toEqual([]);
});

it('follows a document to its new version, and back to the old one', async () => {
  const opened = openSearch();
  for (const words of ['first', 'second', 'first']) {
    await opened.add('a.txt', letter(words));
    await opened.settle();
    expect((await opened.ask(`+${words}`)).items).toHaveLength(1);
    expect(await dump(opened)).toHaveLength(1);
  }
});

it('leaves nothing behind when a document is deleted before or while it is indexed', async () => {
  const opened = openSearch();
  for (let rounds = 0; rounds < 12; rounds += 1) {
    await opened.add('a.txt', letter('zyklop'));
    for (let at = 0; at < rounds; at += 1) await opened.round(1);
    const [document] = await opened.listDocuments();
    if (document) await opened.deleteDocument(document.id);
    await opened.settle();
    for (const left of await opened.listDocuments()) await opened.deleteDocument(left.id);
    await opened.settle();
    expect(await dump(opened)).toEqual([]);
    expect((await opened.listBlobs()).filter((key) => key.includes('/embeddings/'))).toEqual([]);
  }
});

it('embeds a text once: what is deleted from the index alone comes back from the stored vectors', async () => {
  const opened = openSearch();
  for (const number of ['R-1', 'R-2']) await opened.add(`${number}.txt`, invoiceText(number));
  await opened.settle();
  const before = await dump(opened);
  const { name: embedder, dimension } = opened.search.embedder;
  await opened.search.index.drop({ workspace: opened.workspace, index: { embedder, dimension } });
  opened.search.embedder.embed = async ({ texts }) => {
    expect(texts).toEqual([]);
    return [];
  };
  expect(await needsRebuild({ records: opened.records, ...opened.search }, opened.workspace)).toBe(true);
  await opened.rebuild();
  await opened.settle();
  expect(await dump(opened)).toEqual(before);
  expect(await needsRebuild({ records: opened.records, ...opened.search }, opened.workspace)).toBe(false);
});

it('takes out by a rebuild what no document holds', async () => {
  const opened = openSearch();
  await opened.add('a.txt', letter('kept'));
  await opened.settle();
  const [item] = await dump(opened);
  if (!item) throw new Error('One document is indexed');
  const { name: embedder, dimension } = opened.search.embedder;
  const place = { workspace: opened.workspace, index: { embedder, dimension } };
  const chunks = item.chunks.map((chunk) => ({ ...chunk, id: `stale-${chunk.id}` }));
  await opened.search.index.put({ place, items: [{ ...item, id: 'f'.repeat(64), chunks }] });
  await opened.rebuild();
  await opened.settle();
  expect(await dump(opened)).toEqual([item]);
});

it('makes the index of another embedder beside the one that answers, then switches', async () => {
  const opened = openSearch();
  const { records, workspace, search } = opened;
  for (let at = 0; at < 25; at += 1) await opened.add(`${at}.txt`, letter(`word number${at}`));
  await opened.settle();
  const former = await search.index.listIndexes(workspace);
  Object.assign(search.embedder, createMemoryEmbedder({ name: 'words-32-b' }));
  const find = createSearch({ records, search });
  const ask = (query: string) => find(workspace, SearchRequest.parse({ query, explain: true }));
  expect(await needsRebuild({ records, ...search }, workspace)).toBe(true);
  expect((await ask('number3')).explanation?.meaning).toBe('embedder');
  await opened.rebuild();
  for (let at = 0; at < 3; at += 1) await opened.round(1);
  await opened.add('late.txt', letter('late word'));
  expect((await ask('number3')).items[0]?.documents[0]?.name).toBe('3.txt');
  await opened.settle();
  const now = await search.index.listIndexes(workspace);
  expect(now).toEqual([{ ...former[0], embedder: 'words-32-b' }]);
  expect((await ask('number3')).explanation?.meaning).toBe('used');
  expect((await ask('+late')).items).toHaveLength(1);
  expect(await dump(opened)).toHaveLength(26);
  const { items } = await listChanges({ records, workspace, after: 0, limit: 1_000 });
  expect(items.filter(({ type }) => type === 'index.rebuilt')).toHaveLength(1);
});

it('makes an index anew in its place that an older program filled', async () => {
  const opened = openSearch();
  const { records, workspace, search } = opened;
  await opened.add('a.txt', letter('word'));
  await opened.settle();
  const isDue = () => needsRebuild({ records, ...search }, workspace);
  expect(await isDue()).toBe(false);
  const found = await indexStates.find(records, workspace, indexStatePlace);
  if (!found) throw new Error('An index that answers has a state');
  await records.commit([indexStates.put(workspace, { ...found.value, itemVersion: 0 }, 'any')]);
  expect(await isDue()).toBe(true);
  await opened.rebuild();
  expect(await isDue()).toBe(false);
  await opened.settle();
  expect(await isDue()).toBe(false);
  expect(await opened.names('word')).toEqual(['a.txt']);
});

it('says nothing and does nothing where a home has no search', async () => {
  const pipeline = openPipeline();
  await pipeline.add('a.txt', letter('word'));
  await pipeline.settle();
  expect((await pipeline.listBlobs()).filter((key) => key.includes('embeddings'))).toEqual([]);
  const find = createSearch({ records: pipeline.records, search: null });
  await expect(find('default', SearchRequest.parse({ query: 'word' }))).rejects.toMatchObject({
    code: 'search.off',
  });
});
