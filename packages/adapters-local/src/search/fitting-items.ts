import type { FilterCondition, SearchFilter } from '@assay/core/ports';
import type { Sql } from '../sqlite/sql.ts';

type Row = { item: number };

const rowsOf = (sql: Sql, condition: FilterCondition): Row[] => {
  const { name } = condition;
  if ('anyOf' in condition || 'noneOf' in condition) {
    const values = JSON.stringify('anyOf' in condition ? condition.anyOf : condition.noneOf);
    return sql.all(
      'SELECT item FROM filters WHERE name = ? AND value IN (SELECT value FROM json_each(?))',
      name,
      values,
    );
  }
  if ('exists' in condition) return sql.all('SELECT item FROM filters WHERE name = ?', name);
  const { from = '', to } = condition;
  return to === undefined
    ? sql.all('SELECT item FROM filters WHERE name = ? AND value >= ?', name, from)
    : sql.all('SELECT item FROM filters WHERE name = ? AND value >= ? AND value <= ?', name, from, to);
};

const isExclusion = (condition: FilterCondition): boolean =>
  'noneOf' in condition || ('exists' in condition && !condition.exists);

const listAll = (sql: Sql, collections: readonly string[] | undefined): Set<number> => {
  const rows =
    collections === undefined
      ? sql.all<Row>('SELECT key AS item FROM items')
      : sql.all<Row>(
          'SELECT key AS item FROM items WHERE collection IN (SELECT value FROM json_each(?))',
          JSON.stringify(collections),
        );
  return new Set(rows.map(({ item }) => item));
};

/** The items that may be found, by their keys; null where all may. */
export const findFittingItems = (sql: Sql, filter: SearchFilter): Set<number> | null => {
  const { collections, conditions, except = [] } = filter;
  if (collections === undefined && conditions.length === 0 && except.length === 0) return null;
  let fitting: Set<number> | null = collections === undefined ? null : listAll(sql, collections);
  for (const condition of conditions.filter((one) => !isExclusion(one))) {
    const found = rowsOf(sql, condition).map(({ item }) => item);
    const before = fitting;
    fitting = new Set(before ? found.filter((item) => before.has(item)) : found);
  }
  fitting ??= listAll(sql, undefined);
  for (const condition of conditions.filter(isExclusion)) {
    for (const { item } of rowsOf(sql, condition)) fitting.delete(item);
  }
  for (const { collection, id } of except) {
    const row = sql.get<Row>('SELECT key AS item FROM items WHERE collection = ? AND id = ?', collection, id);
    if (row) fitting.delete(row.item);
  }
  return fitting;
};
