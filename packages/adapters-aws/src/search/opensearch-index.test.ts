import type { LexicalQuery, SearchItem } from '@assay/core/ports';
import { rankItems } from '@assay/core/search';
import { createMemorySearchIndex } from '@assay/core/testing/memory';
import { describe, expect, it } from 'vitest';
import { anyTerm, chunkOf, everything, itemOf, place, termOf } from '../../testing/search/index-steps.ts';
import {
  collectionRefreshMs,
  createPassingClock,
  openSearchStub,
  type SearchStub,
} from '../../testing/search/open-search-stub.ts';
import { errorOf } from '../errors/testing/stubbed-calls.ts';
import type { SearchService } from './opensearch-client.ts';
import { createOpenSearchIndex } from './opensearch-index.ts';

const open = async (service: SearchService) => {
  const clock = createPassingClock();
  const stub = await openSearchStub({ service, clock });
  const openIndex = () =>
    createOpenSearchIndex({ service, clock, prefix: 'assay', openClient: stub.openClient });
  const index = openIndex();
  const others: ReturnType<typeof openIndex>[] = [];
  return {
    clock,
    stub,
    index,
    /** As another process has it. */
    openOther: () => {
      const other = openIndex();
      others.push(other);
      return other;
    },
    [Symbol.asyncDispose]: async () => {
      for (const one of [index, ...others]) await one[Symbol.asyncDispose]();
      await stub[Symbol.asyncDispose]();
    },
  };
};

const textsOf = (stub: SearchStub): string[] =>
  stub
    .documentsOf('assay_alpha_words_2')
    .map(({ kind, chunk, words }) => JSON.stringify([kind, chunk, words]))
    .toSorted();

const at = { place, filter: everything };
const limits = { limit: 10, perItem: 10 };

describe.each(['es', 'aoss'] as const)('on %s', (service) => {
  it('leaves one writing of an item that several processes put at once', async () => {
    await using subject = await open(service);
    const { index, stub } = subject;
    const others = [subject.openOther(), subject.openOther()];
    await Promise.all([
      index.put({ place, items: [itemOf('a', 'one', 'two', 'three')] }),
      ...others.map((other, number) => other.put({ place, items: [itemOf('a', `other${number}`)] })),
    ]);
    const texts = textsOf(stub);
    const [item] = await index.getItems({ place, items: [{ collection: 'documents', id: 'a' }] });
    expect(texts).toHaveLength(1 + (item?.chunks.length ?? 0));
    expect([1, 3]).toContain(item?.chunks.length);
  });

  it('sends again those alone of many that failed and may pass', async () => {
    await using subject = await open(service);
    const { index, stub } = subject;
    const failing = new Set(['documents\u0000a/1', 'documents\u0000a/3']);
    stub.failItems((_, source) =>
      failing.delete(String(source?.chunk)) ? { status: 429, type: 'rejected_execution_exception' } : null,
    );
    await index.put({ place, items: [itemOf('a', 'v', 'w', 'x', 'y', 'z')] });
    const sent = stub.calls.filter(({ path }) => path.endsWith('_bulk'));
    expect(sent.map(({ text }) => text.split('\n').length - 1)).toEqual([12, 4]);
    expect(textsOf(stub)).toHaveLength(6);
  });

  it('tells of items that fail time and again, and does the same once they do not', async () => {
    await using subject = await open(service);
    const { index, stub } = subject;
    const items = [itemOf('a', 'x', 'y')];
    stub.failItems((_, source) => (source?.chunkId === 'a/1' ? { status: 503, type: 'unavailable' } : null));
    expect(await errorOf(index.put({ place, items }))).toMatchObject({ code: 'search.unavailable' });
    stub.failItems(() => null);
    await index.put({ place, items });
    expect(textsOf(stub)).toHaveLength(3);
  });

  it('refuses what OpenSearch refuses, without a word of it', async () => {
    await using subject = await open(service);
    subject.stub.failItems(() => ({ status: 400, type: 'mapper_parsing_exception' }));
    const error = await errorOf(subject.index.put({ place, items: [itemOf('a', 'zyklop')] }));
    expect(error).toMatchObject({ code: 'search.refused', recovery: 'reject' });
    expect(`${error.message} ${JSON.stringify(error.details)}`).not.toContain('zyklop');
  });

  it('sends a long item in several requests', async () => {
    await using subject = await open(service);
    const { index, stub } = subject;
    const long = 'x'.repeat(400_000);
    const chunks = Array.from({ length: 30 }, (_, number) => ({
      ...chunkOf(`a/${number}`, 'w'),
      locator: long,
    }));
    await index.put({ place, items: [{ ...itemOf('a'), chunks }] });
    const sizes = stub.calls.filter(({ path }) => path.endsWith('_bulk')).map(({ text }) => text.length);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThan(10_000_000);
    expect(textsOf(stub)).toHaveLength(31);
  });

  it('finds terms that hold spaces, are longer than a token may be, or are no whole letters', async () => {
    await using subject = await open(service);
    const { index } = subject;
    const words = [
      'two words',
      'tab\tbed',
      'nul\u0000l',
      'x'.repeat(300),
      `${'x'.repeat(300)}y`,
      '数'.repeat(250),
    ];
    const items = words.map(
      (word, number): SearchItem => ({
        ...itemOf(`i${number}`),
        filters: [{ name: 'party', value: word.repeat(200), label: '\ud800' }],
        chunks: [
          {
            id: `c${number}`,
            parts: [{ name: 'body', text: `\ud800 ${word}`, terms: [word, 'end'] }],
            vector: null,
            locator: null,
          },
        ],
      }),
    );
    await index.put({ place, items });
    for (const [number, word] of words.entries()) {
      const ask = async (query: LexicalQuery) =>
        (await index.rankByTerms({ ...at, ...limits, query })).map(({ chunkId }) => chunkId);
      expect(await ask(anyTerm(termOf(word)))).toEqual([`c${number}`]);
      const phrase = { kind: 'phrase' as const, terms: [word, 'end'], part: null };
      expect(await ask({ ...anyTerm(), must: [phrase] })).toEqual([`c${number}`]);
      const conditions = [{ name: 'party', anyOf: [word.repeat(200)] }];
      const listed = await index.listItems({ place, filter: { conditions }, limit: 10 });
      expect(listed.items.map(({ id }) => id)).toEqual([`i${number}`]);
    }
  });

  it('asks no more clauses than OpenSearch takes', async () => {
    await using subject = await open(service);
    const { index } = subject;
    await index.put({ place, items: [itemOf('a', 'word')] });
    const many = Array.from({ length: 1_200 }, (_, number) => termOf(`x${number}`));
    const query = anyTerm(termOf('word'), ...many, termOf('w', { prefix: true }));
    const found = await index.rankByTerms({ ...at, ...limits, query });
    expect(found.map(({ chunkId }) => chunkId)).toEqual(['a/0']);
    const must = Array.from({ length: 1_200 }, () => termOf('word'));
    const long = { kind: 'phrase' as const, terms: Array.from({ length: 1_200 }, () => 'word'), part: null };
    const strict = await index.rankByTerms({
      ...at,
      ...limits,
      query: { should: [long], must, mustNot: [] },
    });
    expect(strict.map(({ chunkId }) => chunkId)).toEqual(['a/0']);
  });

  it('goes on with a ranking whose first pages are of one item, or of equal scores', async () => {
    await using subject = await open(service);
    const { index } = subject;
    const texts = Array.from({ length: 120 }, () => 'word');
    const chunks = texts.map((text, number) => chunkOf(`a/${String(number).padStart(3, '0')}`, text));
    await index.put({ place, items: [{ ...itemOf('a'), chunks }, itemOf('b', 'word'), itemOf('c', 'word')] });
    const query = anyTerm(termOf('word'));
    const few = { limit: 3, perItem: 1 };
    const expected = ['a/000', 'b/0', 'c/0'];
    const byTerms = await index.rankByTerms({ ...at, ...few, query });
    expect(byTerms.map(({ chunkId }) => chunkId)).toEqual(expected);
    const byVector = await index.rankByVector({ ...at, ...few, vector: new Float32Array([1, 0]) });
    expect(byVector.map(({ chunkId }) => chunkId)).toEqual(expected);
  });

  it('chooses among many equal scores by their ids, however few are asked for', async () => {
    await using subject = await open(service);
    const { index } = subject;
    const items = Array.from({ length: 60 }, (_, number) => itemOf(`i${99 - number}`, 'word'));
    await index.put({ place, items });
    const expected = ['i40/0', 'i41/0', 'i42/0'];
    const few = { limit: 3, perItem: 1 };
    const byTerms = await index.rankByTerms({ ...at, ...few, query: anyTerm(termOf('word')) });
    expect(byTerms.map(({ chunkId }) => chunkId)).toEqual(expected);
    const byVector = await index.rankByVector({ ...at, ...few, vector: new Float32Array([1, 0]) });
    expect(byVector.map(({ chunkId }) => chunkId)).toEqual(expected);
  });

  it('ranks items as the home on one machine does', async () => {
    await using subject = await open(service);
    const memory = createMemorySearchIndex();
    const said = [
      'red box',
      'red red bow',
      'blue box with a long tail',
      'box',
      'red blue',
      'tail',
      'bow bow bow',
    ];
    const items = said.map((text, number) => ({
      ...itemOf(`i${number}`),
      chunks: [
        chunkOf(`i${number}/0`, text, number / 3),
        chunkOf(`i${number}/1`, `tail ${number}`, 3 - number),
      ],
    }));
    for (const index of [memory, subject.index]) await index.put({ place, items });
    const conditions = [{ name: 'type', anyOf: ['short'] }];
    for (const terms of [['red'], ['red', 'box'], ['box', 'tail'], ['bow', 'blue', 'long'], ['nothing']]) {
      for (const filter of [everything, { conditions }]) {
        const query = anyTerm(...terms.map((term) => termOf(term)));
        const vector = new Float32Array([Math.cos(terms.length), Math.sin(terms.length)]);
        const rank = async (index: typeof memory) =>
          (await rankItems({ index, place, filter, query, vector })).map(({ id, chunkIds }) => [
            id,
            chunkIds[0],
          ]);
        expect(await rank(subject.index)).toEqual(await rank(memory));
      }
    }
  });

  it('keeps workspaces apart whose names begin the same', async () => {
    await using subject = await open(service);
    const { index, stub } = subject;
    const other = { ...place, workspace: 'alpha-2' };
    await index.put({ place: other, items: [itemOf('b', 'word')] });
    expect(await index.listIndexes('alpha')).toEqual([]);
    expect(await index.listIndexes('alpha-2')).toEqual([place.index]);
    await index.put({ place, items: [itemOf('a', 'word')] });
    expect(stub.indexNames()).toEqual(['assay_alpha-2_words_2', 'assay_alpha_words_2']);
    await index.drop(place);
    expect(await index.listIndexes('alpha-2')).toEqual([place.index]);
    for (const workspace of ['alpha_words', '*', 'a/b', '', 'A']) {
      const wrong = index.listItems({ ...at, place: { ...place, workspace }, limit: 1 });
      await expect(wrong).rejects.toMatchObject({ code: 'workspace.invalid-name' });
    }
    const wrong = { ...place, index: { embedder: 'a_b', dimension: 2 } };
    await expect(index.put({ place: wrong, items: [] })).rejects.toMatchObject({
      code: 'search.invalid-embedder',
    });
  });
});

it('resolves on a domain without waiting, and in a collection when searches show what was written', async () => {
  for (const [service, leastMs, mostMs] of [
    ['es', 0, 0],
    ['aoss', 1, 2 * collectionRefreshMs],
  ] as const) {
    await using subject = await open(service);
    const { index, clock } = subject;
    await index.put({ place, items: [itemOf('a', 'word')] });
    expect((await index.listItems({ ...at, limit: 10 })).items).toHaveLength(1);
    const waitedMs = clock.waits.reduce((sum, ms) => sum + ms, 0);
    expect(waitedMs).toBeGreaterThanOrEqual(leastMs);
    expect(waitedMs).toBeLessThanOrEqual(mostMs);
  }
});

it('tells of a collection that does not show what it took', async () => {
  await using subject = await open('aoss');
  const { index, stub } = subject;
  await index.put({ place, items: [] });
  const empty = { timed_out: false, _shards: { failed: 0 }, hits: { hits: [] } };
  stub.decide(({ path }) => (path.endsWith('_search') ? { status: 200, body: empty } : null));
  const told = await errorOf(index.put({ place, items: [itemOf('a', 'word')] }));
  expect(told).toMatchObject({ code: 'search.unavailable', recovery: 'retry' });
});
