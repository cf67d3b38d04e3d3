import type {
  LexicalClause,
  LexicalQuery,
  PhraseClause,
  RankedChunk,
  SearchFilter,
  SearchIndex,
  TermClause,
} from '../../../src/ports/index.ts';
import type { OpenSearchIndex } from '../../contracts/search/search-index-subject.ts';
import type { BrokenAdapter } from '../broken-adapter.ts';
import { openSpoiledIndex } from './spoiled-search-index.ts';

/** Understands queries in another way, whether it ranks or counts. */
const withQuery = (change: (query: LexicalQuery) => LexicalQuery): OpenSearchIndex =>
  openSpoiledIndex((index) => ({
    rankByTerms: (request) => index.rankByTerms({ ...request, query: change(request.query) }),
    count: (request) => index.count({ ...request, query: request.query && change(request.query) }),
  }));

const withClauses = (change: (clause: TermClause | PhraseClause) => (TermClause | PhraseClause)[]) => {
  const each = (clause: LexicalClause): LexicalClause[] =>
    clause.kind === 'any' ? [{ kind: 'any', of: clause.of.flatMap(change) }] : change(clause);
  return withQuery(({ should, must, mustNot }) => ({
    should: should.flatMap(each),
    must: must.flatMap(each),
    mustNot: mustNot.flatMap(each),
  }));
};

const withTerms = (change: (clause: TermClause) => TermClause): OpenSearchIndex =>
  withClauses((clause) => [clause.kind === 'term' ? change(clause) : clause]);

const withFilter = (change: (filter: SearchFilter) => SearchFilter): OpenSearchIndex =>
  openSpoiledIndex((index) => {
    const changed = <Request extends { filter: SearchFilter }>(request: Request): Request => ({
      ...request,
      filter: change(request.filter),
    });
    return {
      rankByTerms: (request) => index.rankByTerms(changed(request)),
      rankByVector: (request) => index.rankByVector(changed(request)),
      listItems: (request) => index.listItems(changed(request)),
      count: (request) => index.count(changed(request)),
    };
  });

const withConditions = (change: (filter: SearchFilter) => SearchFilter['conditions']): OpenSearchIndex =>
  withFilter((filter) => ({ ...filter, conditions: change(filter) }));

const withRanking = (change: (ranked: RankedChunk[]) => RankedChunk[]): OpenSearchIndex =>
  openSpoiledIndex((index) => ({
    rankByTerms: async (request) => change(await index.rankByTerms(request)),
    rankByVector: async (request) => change(await index.rankByVector(request)),
  }));

const withMembers = (spoil: (index: SearchIndex) => Partial<SearchIndex>): OpenSearchIndex =>
  openSpoiledIndex(spoil);

const unique = (clauses: readonly LexicalClause[]): LexicalClause[] => [
  ...new Map(clauses.map((clause) => [JSON.stringify(clause), clause])).values(),
];

const brokenQueries: ReadonlyArray<BrokenAdapter<OpenSearchIndex>> = [
  {
    flaw: 'takes what must be there for a wish',
    open: withQuery((query) => ({ ...query, should: [...query.should, ...query.must], must: [] })),
    caughtBy: ['finds chunks that have all that must be in them'],
  },
  {
    flaw: 'knows one way to say a thing',
    open: withQuery((query) => ({
      ...query,
      must: query.must.map((clause) =>
        clause.kind === 'any' ? { kind: 'any', of: clause.of.slice(0, 1) } : clause,
      ),
    })),
    caughtBy: ['finds what has one of several ways to say what must be in it'],
  },
  {
    flaw: 'ignores what must not be there',
    open: withQuery((query) => ({ ...query, mustNot: [] })),
    caughtBy: ['leaves out chunks that have what must not be in them'],
  },
  {
    flaw: 'takes phrases for words',
    open: withClauses((clause) =>
      clause.kind === 'term'
        ? [clause]
        : clause.terms.map((term) => ({ kind: 'term', term, part: clause.part, edits: 0, prefix: false })),
    ),
    caughtBy: [
      'finds words in a row as a phrase alone',
      'looks for a phrase in one part alone, and never across parts',
    ],
  },
  {
    flaw: 'looks into every part',
    open: withClauses((clause) => [{ ...clause, part: null }]),
    caughtBy: ['looks for a word in one part alone'],
  },
  {
    flaw: 'knows no beginnings of words',
    open: withTerms((clause) => ({ ...clause, prefix: false })),
    caughtBy: ['finds words that go on after a beginning'],
  },
  {
    flaw: 'takes every word for a beginning',
    open: withTerms((clause) => ({ ...clause, prefix: true })),
    caughtBy: ['finds no beginning of words unless asked to'],
  },
  {
    flaw: 'knows no misspelt words',
    open: withTerms((clause) => ({ ...clause, edits: 0 })),
    caughtBy: ['finds the nearest words for a misspelt one'],
  },
  {
    flaw: 'takes every word for misspelt',
    open: withTerms((clause) => ({ ...clause, edits: 2 })),
    caughtBy: ['finds nothing for a misspelt word unless asked to'],
  },
  {
    flaw: 'finds words near to those that it knows, too',
    open: withClauses((clause) =>
      clause.kind === 'term' && clause.edits === 2 ? [clause, { ...clause, term: 'bow' }] : [clause],
    ),
    caughtBy: ['takes a word that is there as it is'],
  },
  {
    flaw: 'finds everything for no words',
    open: withQuery((query) =>
      query.should.length + query.must.length === 0
        ? { ...query, should: [{ kind: 'term', term: 'red', part: null, edits: 0, prefix: false }] }
        : query,
    ),
    caughtBy: ['finds nothing for no words'],
  },
  {
    flaw: 'counts a repeated word once',
    open: withQuery((query) => ({ ...query, should: unique(query.should) })),
    caughtBy: ['takes a word that is given twice for heavier'],
  },
  {
    flaw: 'leaves wishes out where something must be there',
    open: withQuery((query) => (query.must.length > 0 ? { ...query, should: [] } : query)),
    caughtBy: ['adds what should be in a chunk to the score of what must be in it'],
  },
  {
    flaw: 'takes a star for any word',
    open: withTerms((clause) => (clause.term === '*' ? { ...clause, term: 'harmless' } : clause)),
    caughtBy: ['takes every word as a word, whatever it means to a query language'],
  },
];

const brokenRankings: ReadonlyArray<BrokenAdapter<OpenSearchIndex>> = [
  {
    flaw: 'gives the worst first',
    open: withRanking((ranked) => ranked.toReversed()),
    caughtBy: [
      'takes rarer words for heavier, and tells the score',
      'ranks by the dot product, without chunks that have no vector',
      'puts equal scores in the order of their chunk ids',
    ],
  },
  {
    flaw: 'gives all chunks of an item',
    open: withMembers((index) => ({
      rankByTerms: (request) => index.rankByTerms({ ...request, perItem: 100 }),
      rankByVector: (request) => index.rankByVector({ ...request, perItem: 100 }),
    })),
    caughtBy: ['gives only the best chunks of an item, and goes on with other items'],
  },
  {
    flaw: 'filters what it has ranked and cut',
    open: withMembers((index) => ({
      rankByVector: async (request) => {
        const all = await index.rankByVector({ ...request, filter: { conditions: [] } });
        const { items } = await index.listItems({
          place: request.place,
          filter: request.filter,
          limit: 1_000,
        });
        return all.filter(({ itemId }) => items.some(({ id }) => id === itemId));
      },
    })),
    caughtBy: ['filters before it limits'],
  },
  {
    flaw: 'knows no near words of its own',
    open: withMembers(() => ({ expandTerm: async ({ clause }) => [clause.term] })),
    caughtBy: [
      'says which words stand for a misspelt one, nearest first',
      'weighs words by this workspace alone',
    ],
  },
];

const without = (kind: 'anyOf' | 'noneOf' | 'exists' | 'from' | 'to'): OpenSearchIndex =>
  withConditions(({ conditions }) => conditions.filter((condition) => !(kind in condition)));

const brokenFilters: ReadonlyArray<BrokenAdapter<OpenSearchIndex>> = [
  {
    flaw: 'ignores values',
    open: without('anyOf'),
    caughtBy: [
      'one of several values',
      'no value at all',
      'any of the values of an item',
      'several conditions at once',
    ].map((name) => `filters every answer by ${name}`),
  },
  {
    flaw: 'ignores values that may not be',
    open: without('noneOf'),
    caughtBy: ['filters every answer by none of some values'],
  },
  {
    flaw: 'ignores whether there is a value',
    open: without('exists'),
    caughtBy: ['that there is a value', 'that there is none', 'a name that nothing has'].map(
      (name) => `filters every answer by ${name}`,
    ),
  },
  {
    flaw: 'ignores ranges from below',
    open: without('from'),
    caughtBy: [
      'a range with both ends',
      'a range from below',
      'values in the order of their bytes',
      'values beyond all letters in the order of their bytes',
    ].map((name) => `filters every answer by ${name}`),
  },
  {
    flaw: 'ignores ranges up to a value',
    open: without('to'),
    caughtBy: ['filters every answer by a range up to a value'],
  },
  {
    flaw: 'finds what is excepted',
    open: withFilter(({ except: _, ...filter }) => filter),
    caughtBy: ['filters every answer by all but some items'],
  },
];

const brokenLists: ReadonlyArray<BrokenAdapter<OpenSearchIndex>> = [
  {
    flaw: 'counts the values of everything',
    open: withMembers((index) => ({ count: (request) => index.count({ ...request, query: null }) })),
    caughtBy: ['counts the values of what is found, the most frequent first'],
  },
  {
    flaw: 'counts only what the words find',
    open: withMembers((index) => ({ count: ({ also: _, ...request }) => index.count(request) })),
    caughtBy: ['counts what is found by other ways, too, and no item twice'],
  },
  {
    flaw: 'begins a page again with the last item of the one before',
    open: withMembers((index) => ({
      listItems: async (request) => {
        const page = await index.listItems({ ...request, limit: request.limit + 1 });
        return request.limit === 1
          ? page
          : { ...page, items: page.items.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
      },
    })),
    caughtBy: ['lists items by collection and id, each once over all pages'],
  },
  {
    flaw: 'goes on after so many items',
    open: withMembers((index) => ({
      listItems: async ({ cursor, limit, ...request }) => {
        const { items } = await index.listItems({ ...request, limit: 1_000 });
        const start = Number(cursor ?? 0);
        const end = start + limit;
        return { items: items.slice(start, end), cursor: end < items.length ? String(end) : null };
      },
    })),
    caughtBy: [
      'goes on where a page ended though items come and go',
      'refuses a cursor that it did not give for this list',
    ],
  },
];

export const brokenIndexReads: ReadonlyArray<BrokenAdapter<OpenSearchIndex>> = [
  ...brokenQueries,
  ...brokenRankings,
  ...brokenFilters,
  ...brokenLists,
];
