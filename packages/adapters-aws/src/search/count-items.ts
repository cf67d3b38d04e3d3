import type { FacetRequest, FacetValue, ItemRef, LexicalQuery, SearchFilter } from '@assay/core/ports';
import { fitsNothing, toFilterClauses } from './filter-query.ts';
import { labelOf, labelStart, startOf, toKey, toLiteral } from './index-tokens.ts';
import { toLexicalClauses } from './lexical-request.ts';
import { createExpandTerm } from './rank-chunks.ts';
import { type Aggregation, bucketsOf, type IndexReader, type SearchAnswer } from './search-answers.ts';

/** OpenSearch takes 65,536 values in a list. */
const mostKeys = 50_000;
const keysPerPage = 10_000;
/** Values that are looked at where a count has to be put together from several answers. */
const mostValues = 10_000;

type Query = Record<string, unknown>;
type CountOptions = {
  reader: IndexReader;
  workspace: string;
  filter: SearchFilter;
  query: LexicalQuery | null;
  also: readonly ItemRef[];
};

/** The items of the chunks that fit, every one of them. */
const listMatching = async (options: CountOptions, query: LexicalQuery): Promise<Set<string>> => {
  const { reader, workspace, filter } = options;
  const found = new Set<string>();
  const clauses = await toLexicalClauses(query, createExpandTerm(reader));
  if (!clauses) return found;
  const fits = toFilterClauses({ workspace, kind: 'chunk', filter });
  const bool = { ...clauses, filter: fits.filter, must_not: [...clauses.must_not, ...fits.must_not] };
  for (let after: Record<string, string> | null = null; ; ) {
    const sources = [{ item: { terms: { field: 'item' } } }];
    const answer: SearchAnswer<unknown> | null = await reader.search({
      size: 0,
      query: { bool },
      aggs: { items: { composite: { size: keysPerPage, sources, ...(after && { after }) } } },
    });
    const items: Aggregation = answer?.aggregations?.items ?? {};
    const { buckets = [] } = items;
    for (const { key } of buckets) found.add(String((key as Record<string, unknown>).item));
    after = items.after_key ?? null;
    if (!after || buckets.length < keysPerPage) return found;
  }
};

/** Queries that together fit every counted item once: one where all that the filter lets through are counted. */
const toItemQueries = async (options: CountOptions): Promise<Query[]> => {
  const { workspace, filter, query, also } = options;
  const fits = toFilterClauses({ workspace, kind: 'item', filter });
  if (!query) return [{ bool: fits }];
  const keys = await listMatching(options, query);
  for (const { collection, id } of also) keys.add(toKey(collection, id));
  const all = [...keys];
  const batches = Array.from({ length: Math.ceil(all.length / mostKeys) }, (_, at) =>
    all.slice(at * mostKeys, (at + 1) * mostKeys),
  );
  return batches.map((batch) => ({
    bool: { ...fits, filter: [...fits.filter, { terms: { item: batch } }] },
  }));
};

type Counted = { total: number; values: Map<string, Map<string, number>> };

const countAll = async (
  reader: IndexReader,
  queries: readonly Query[],
  facets: readonly FacetRequest[],
): Promise<Counted> => {
  const values = new Map(facets.map(({ name }) => [name, new Map<string, number>()]));
  let total = 0;
  const aggs = Object.fromEntries(
    facets.map(({ name, limit }, at) => {
      const size = Math.max(1, queries.length > 1 ? mostValues : limit);
      const include = `${toLiteral(startOf(name))}.*`;
      const order = [{ _count: 'desc' }, { _key: 'asc' }];
      // Where a collection has several shards, each is asked for more, so that none leaves out what others have much of.
      return [
        `facet${at}`,
        { terms: { field: 'filters', size, shard_size: size * 4 + 1_000, include, order } },
      ];
    }),
  );
  for (const query of queries) {
    const answer = await reader.search({
      size: 0,
      track_total_hits: true,
      query,
      ...(facets.length > 0 && { aggs }),
    });
    total += answer?.hits.total?.value ?? 0;
    for (const [at, { name }] of facets.entries()) {
      for (const { key, count } of bucketsOf(answer?.aggregations?.[`facet${at}`])) {
        const known = values.get(name);
        known?.set(key, (known.get(key) ?? 0) + count);
      }
    }
  }
  return { total, values };
};

type Value = { name: string; token: string; value: string; count: number };

/** What people see of values: of several labels the first in order. */
const findLabels = async (
  reader: IndexReader,
  queries: readonly Query[],
  values: readonly Value[],
): Promise<Map<string, string>> => {
  const labels = new Map<string, string>();
  if (values.length === 0) return labels;
  const aggs = Object.fromEntries(
    values.map(({ name, token, value }, at) => [
      `value${at}`,
      {
        filter: { term: { filters: { value: token } } },
        aggs: {
          labels: {
            terms: {
              field: 'labels',
              size: 1,
              include: `${labelStart(name, value)}.*`,
              order: [{ _key: 'asc' }],
            },
          },
        },
      },
    ]),
  );
  for (const query of queries) {
    const answer = await reader.search({ size: 0, query, aggs });
    for (const [at, { token }] of values.entries()) {
      const [first] = bucketsOf(answer?.aggregations?.[`value${at}`]?.labels);
      const label = first && labelOf(first.key);
      const known = labels.get(token);
      if (label !== undefined && (known === undefined || label < known)) labels.set(token, label);
    }
  }
  return labels;
};

export const countItems = async (
  options: CountOptions & { facets: readonly FacetRequest[] },
): Promise<{ total: number; facets: Record<string, FacetValue[]> }> => {
  const { reader, filter, facets } = options;
  const queries = fitsNothing(filter) ? [] : await toItemQueries(options);
  const { total, values } = await countAll(reader, queries, facets);
  const chosen = facets.flatMap(({ name, limit }) =>
    [...(values.get(name) ?? [])]
      .toSorted(([one, oneCount], [other, otherCount]) => otherCount - oneCount || (one < other ? -1 : 1))
      .slice(0, limit)
      .map(([token, count]): Value => ({ name, token, value: token.slice(startOf(name).length), count })),
  );
  const labels = await findLabels(reader, queries, chosen);
  const toFacet = (name: string): FacetValue[] =>
    chosen
      .filter((one) => one.name === name)
      .map(({ token, value, count }) => ({ value, label: labels.get(token) ?? value, count }));
  return { total, facets: Object.fromEntries(facets.map(({ name }) => [name, toFacet(name)])) };
};
