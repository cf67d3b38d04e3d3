import { aggregate } from './stub-aggregations.ts';
import { parseSearchQuery } from './stub-queries.ts';
import {
  asCount,
  asObject,
  asTexts,
  compareBytes,
  type Fields,
  onlyEntry,
  refuse,
  withFields,
} from './stub-refusal.ts';
import type { StubDocument, StubShard } from './stub-shard.ts';

type Scored = { document: StubDocument; score: number };
type SortStep = { field: string; sign: number };
type SortValue = string | number | null;

const mostHits = 10_000;
const known = [
  'size',
  'query',
  'sort',
  'search_after',
  'track_scores',
  'track_total_hits',
  '_source',
  'aggs',
];

const parseSort = (shard: StubShard, sort: unknown): SortStep[] => {
  if (!Array.isArray(sort)) return refuse('parsing_exception', '[sort] has to be a list');
  return sort.map((step) => {
    const [field, direction] = onlyEntry(step, 'sort');
    const isKnown = field === '_score' || ['keyword', 'integer'].includes(shard.typeOf(field));
    if (!isKnown) refuse('illegal_argument_exception', `cannot sort by [${field}]`);
    return { field, sign: direction === 'desc' ? -1 : 1 };
  });
};

const sortValue = ({ document, score }: Scored, { field }: SortStep): SortValue => {
  const value = field === '_score' ? score : (document.source[field] ?? null);
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  return refuse('illegal_argument_exception', `The stub sorts by no field of several values: [${field}]`);
};

const compareValues = (one: SortValue, other: SortValue, sign: number): number => {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order = typeof one === 'number' ? one - Number(other) : compareBytes(one, String(other));
  return sign * order;
};

const compareSorts = (
  one: readonly SortValue[],
  other: readonly SortValue[],
  steps: readonly SortStep[],
): number => {
  for (const [at, { sign }] of steps.entries()) {
    const order = compareValues(one[at] ?? null, other[at] ?? null, sign);
    if (order !== 0) return order;
  }
  return 0;
};

const select = (source: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(source).filter(([name]) => names.includes(name)));

const parseAfter = (value: unknown, steps: readonly SortStep[]): SortValue[] | null => {
  if (value === undefined) return null;
  if (!Array.isArray(value) || value.length !== steps.length || value.includes(null)) {
    return refuse('illegal_argument_exception', 'search_after has a value for every sort');
  }
  return value;
};

/** What is answered to a search of one index. */
export const answerSearch = (index: string, shard: StubShard, body: unknown): Fields => {
  const request = withFields(body, 'search', known);
  const size = asCount(request.size, 'size', mostHits);
  const match = parseSearchQuery(shard, asObject(request.query, 'query'));
  const found = shard.documents().flatMap((document): Scored[] => {
    const score = match(document);
    return score === null ? [] : [{ document, score: Math.fround(score) }];
  });
  const steps = parseSort(shard, request.sort ?? [{ _score: 'desc' }]);
  const after = parseAfter(request.search_after, steps);
  const sorted = found
    .map((one) => ({ ...one, sort: steps.map((step) => sortValue(one, step)) }))
    .filter(({ sort }) => !after || compareSorts(sort, after, steps) > 0)
    .toSorted((one, other) => compareSorts(one.sort, other.sort, steps))
    .slice(0, size);
  const isScored = request.track_scores === true || steps.some(({ field }) => field === '_score');
  const names = size === 0 ? [] : asTexts(request._source, '_source');
  const isExact = request.track_total_hits === true || found.length <= mostHits;
  return {
    took: 1,
    timed_out: false,
    _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
    hits: {
      total: { value: isExact ? found.length : mostHits, relation: isExact ? 'eq' : 'gte' },
      max_score: null,
      hits: sorted.map(({ document, score, sort }) => ({
        _index: index,
        _id: document.id,
        _score: isScored ? score : null,
        _source: select(document.source, names),
        sort,
      })),
    },
    ...(request.aggs !== undefined && {
      aggregations: aggregate(
        shard,
        request.aggs,
        found.map(({ document }) => document),
      ),
    }),
  };
};
