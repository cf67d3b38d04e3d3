import type { FacetRequest, FacetValue, ItemRef, LexicalQuery, SearchFilter } from '@assay/core/ports';
import type { Sql } from '../sqlite/sql.ts';
import type { ChunkMemory } from './chunk-memory.ts';
import { findAllMatches } from './find-matches.ts';
import { findFittingItems } from './fitting-items.ts';

const findCounted = (options: {
  sql: Sql;
  memory: ChunkMemory;
  filter: SearchFilter;
  query: LexicalQuery | null;
  also: readonly ItemRef[];
}): Set<number> => {
  const { sql, memory, filter, query, also } = options;
  const fitting =
    findFittingItems(sql, filter) ??
    new Set(sql.all<{ key: number }>('SELECT key FROM items').map(({ key }) => key));
  if (!query) return fitting;
  const found = new Set<number>();
  for (const key of findAllMatches(sql, query)) {
    const item = memory.itemOf(key);
    if (item !== undefined) found.add(item);
  }
  for (const { collection, id } of also) {
    const row = sql.get<{ key: number }>(
      'SELECT key FROM items WHERE collection = ? AND id = ?',
      collection,
      id,
    );
    if (row) found.add(row.key);
  }
  return new Set([...found].filter((item) => fitting.has(item)));
};

const countValues = (sql: Sql, { name, limit }: FacetRequest, items: ReadonlySet<number>): FacetValue[] => {
  const rows = sql.all<{ item: number; value: string; label: string | null }>(
    'SELECT item, value, label FROM filters WHERE name = ?',
    name,
  );
  const values = new Map<string, FacetValue>();
  for (const { item, value, label } of rows) {
    if (!items.has(item)) continue;
    const known = values.get(value);
    const shown = label ?? value;
    if (!known) values.set(value, { value, label: shown, count: 1 });
    else {
      known.count += 1;
      if (shown < known.label) known.label = shown;
    }
  }
  return [...values.values()]
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, limit);
};

export const countItems = (
  options: Parameters<typeof findCounted>[0] & { facets: readonly FacetRequest[] },
): { total: number; facets: Record<string, FacetValue[]> } => {
  const items = findCounted(options);
  return {
    total: items.size,
    facets: Object.fromEntries(
      options.facets.map((facet) => [facet.name, countValues(options.sql, facet, items)]),
    ),
  };
};
