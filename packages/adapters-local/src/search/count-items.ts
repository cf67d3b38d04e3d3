import type { FacetRequest, FacetValue, ItemRef, LexicalQuery, SearchFilter } from '@assay/core/ports';
import type { Sql } from '../sqlite/sql.ts';
import { itemColumn } from './chunk-keys.ts';
import { toMatchCondition } from './find-matches.ts';
import { type SqlPart, toItemCondition } from './item-condition.ts';
import type { Expand } from './match-expressions.ts';

type CountRequest = {
  filter: SearchFilter;
  query: LexicalQuery | null;
  also: readonly ItemRef[];
  facets: readonly FacetRequest[];
};

/** A statement that gives the number of each item that counts, once. */
const selectCounted = ({ filter, query, also }: CountRequest, expand: Expand): SqlPart => {
  const fitting = toItemCondition(filter, '+items.key');
  const where = fitting ? ` AND ${fitting.text}` : '';
  if (!query) {
    return { text: `SELECT items.key AS item FROM items WHERE TRUE${where}`, values: fitting?.values ?? [] };
  }
  const others: SqlPart = {
    // CROSS JOIN and the plus of the filter: the few that are named come first, and each is looked up by its name.
    text: `SELECT items.key AS item FROM json_each(?) AS refs CROSS JOIN items
      ON items.collection = refs.value ->> 0 AND items.id = refs.value ->> 1 WHERE TRUE${where}`,
    values: [JSON.stringify(also.map(({ collection, id }) => [collection, id])), ...(fitting?.values ?? [])],
  };
  const match = toMatchCondition({ query, filter }, expand);
  if (!match) return others;
  return {
    text: `SELECT ${itemColumn('rowid')} AS item FROM words WHERE ${match.text} UNION ${others.text}`,
    values: [...match.values, ...others.values],
  };
};

type Row = { name: string | null; value: string; label: string; count: number };

/** How many items there are, and how many have which values, in one statement. */
export const countItems = (
  sql: Sql,
  request: CountRequest,
  expand: Expand,
): { total: number; facets: Record<string, FacetValue[]> } => {
  const counted = selectCounted(request, expand);
  const { facets } = request;
  const rows = sql.all<Row>(
    `WITH counted (item) AS MATERIALIZED (${counted.text}),
     frequent AS (
       SELECT name, value, MIN(COALESCE(label, value)) AS label, COUNT(*) AS count,
         ROW_NUMBER() OVER (PARTITION BY name ORDER BY COUNT(*) DESC, value) AS place
       FROM filters
       WHERE name IN (SELECT value ->> 0 FROM json_each(?1)) AND item IN (SELECT item FROM counted)
       GROUP BY name, value
     )
     SELECT NULL AS name, '' AS value, '' AS label, COUNT(*) AS count FROM counted
     UNION ALL
     SELECT name, frequent.value, label, count FROM (SELECT * FROM frequent ORDER BY name, place) AS frequent
     JOIN json_each(?1) AS asked ON asked.value ->> 0 = name WHERE place <= asked.value ->> 1`.replaceAll(
      '?1',
      '?',
    ),
    ...counted.values,
    ...Array.from({ length: 2 }, () => JSON.stringify(facets.map(({ name, limit }) => [name, limit]))),
  );
  const valuesOf = (name: string): FacetValue[] =>
    rows.filter((row) => row.name === name).map(({ value, label, count }) => ({ value, label, count }));
  return {
    total: rows.find(({ name }) => name === null)?.count ?? 0,
    facets: Object.fromEntries(facets.map(({ name }) => [name, valuesOf(name)])),
  };
};
