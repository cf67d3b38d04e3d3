import { parseFilter } from './stub-queries.ts';
import {
  asCount,
  asObject,
  asText,
  compareBytes,
  type Fields,
  onlyEntry,
  refuse,
  withFields,
} from './stub-refusal.ts';
import { type StubDocument, type StubShard, termsOf } from './stub-shard.ts';
import { toExpression } from './stub-words.ts';

type Bucket = { key: string; doc_count: number };
const mostBuckets = 65_535;

const keywordsOf = (shard: StubShard, field: unknown): string => {
  const name = asText(field, 'field');
  return shard.typeOf(name) === 'keyword'
    ? name
    : refuse('illegal_argument_exception', `Text fields are not optimised for aggregations: [${name}]`);
};

const countTerms = (field: string, documents: readonly StubDocument[]): Bucket[] => {
  const counts = new Map<string, number>();
  for (const document of documents) {
    for (const term of new Set(termsOf(document, field))) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ key, doc_count: count }));
};

const byOrder = (order: unknown): ((one: Bucket, other: Bucket) => number) => {
  if (!Array.isArray(order)) return refuse('parsing_exception', '[order] has to be a list');
  const steps = order.map((step) => onlyEntry(step, 'order'));
  return (one, other) => {
    for (const [name, direction] of steps) {
      const sign = direction === 'asc' ? 1 : -1;
      const difference =
        name === '_count' ? one.doc_count - other.doc_count : compareBytes(one.key, other.key);
      if (difference !== 0) return sign * difference;
    }
    return 0;
  };
};

const aggregateTerms = (shard: StubShard, body: unknown, documents: readonly StubDocument[]) => {
  const known = ['field', 'size', 'shard_size', 'include', 'order'];
  const { field, size, shard_size, include, order } = withFields(body, 'terms', known);
  const most = asCount(size, 'size', mostBuckets);
  if (most === 0) refuse('illegal_argument_exception', '[size] must be greater than 0');
  if (shard_size !== undefined) asCount(shard_size, 'shard_size', 2 ** 31 - 1);
  const expression = toExpression(asText(include, 'include'));
  const buckets = countTerms(keywordsOf(shard, field), documents).filter(({ key }) => expression.test(key));
  const sorted = buckets.toSorted(byOrder(order ?? [{ _count: 'desc' }, { _key: 'asc' }]));
  return { doc_count_error_upper_bound: 0, sum_other_doc_count: 0, buckets: sorted.slice(0, most) };
};

const aggregateComposite = (shard: StubShard, body: unknown, documents: readonly StubDocument[]) => {
  const { size, sources, after } = withFields(body, 'composite', ['size', 'sources', 'after']);
  const [source, ...others] = Array.isArray(sources) ? sources : [];
  if (!source || others.length > 0) return refuse('illegal_argument_exception', 'The stub knows one source');
  const [name, value] = onlyEntry(source, 'source');
  const { terms } = withFields(value, name, ['terms']);
  const field = keywordsOf(shard, withFields(terms, 'terms', ['field']).field);
  const last = after === undefined ? null : asText(asObject(after, 'after')[name], 'after');
  const page = countTerms(field, documents)
    .filter(({ key }) => last === null || compareBytes(key, last) > 0)
    .toSorted((one, other) => compareBytes(one.key, other.key))
    .slice(0, asCount(size, 'size', mostBuckets));
  const end = page.at(-1);
  const buckets = page.map(({ key, doc_count }) => ({ key: { [name]: key }, doc_count }));
  return { buckets, ...(end && { after_key: { [name]: end.key } }) };
};

const aggregateOne = (shard: StubShard, value: unknown, documents: readonly StubDocument[]): unknown => {
  const { aggs, ...rest } = asObject(value, 'aggregation');
  const [kind, body] = onlyEntry(rest, 'aggregation');
  if (kind === 'filter') {
    const fits = parseFilter(shard, body);
    const inner = documents.filter((document) => fits(document) !== null);
    return { doc_count: inner.length, ...(aggs !== undefined && aggregate(shard, aggs, inner)) };
  }
  if (aggs !== undefined)
    return refuse('parsing_exception', 'The stub knows no aggregations within this one');
  if (kind === 'terms') return aggregateTerms(shard, body, documents);
  if (kind === 'composite') return aggregateComposite(shard, body, documents);
  return refuse('parsing_exception', `unknown aggregation [${kind}]`);
};

/** What the documents that fit a query are counted by. */
export const aggregate = (shard: StubShard, aggs: unknown, documents: readonly StubDocument[]): Fields =>
  Object.fromEntries(
    Object.entries(asObject(aggs, 'aggs')).map(([name, value]) => [
      name,
      aggregateOne(shard, value, documents),
    ]),
  );
