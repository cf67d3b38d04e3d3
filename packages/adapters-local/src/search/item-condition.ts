import type { FilterCondition, SearchFilter } from '@assay/core/ports';
import type { SqlValue } from '../sqlite/sql.ts';

/** A part of a statement, with the values of its question marks in order. */
export type SqlPart = { text: string; values: SqlValue[] };

const itemsWith = (condition: FilterCondition): SqlPart => {
  const { name } = condition;
  if ('anyOf' in condition || 'noneOf' in condition) {
    const values = JSON.stringify('anyOf' in condition ? condition.anyOf : condition.noneOf);
    return {
      text: 'SELECT item FROM filters WHERE name = ? AND value IN (SELECT value FROM json_each(?))',
      values: [name, values],
    };
  }
  if ('exists' in condition) return { text: 'SELECT item FROM filters WHERE name = ?', values: [name] };
  const { from = '', to } = condition;
  const text = 'SELECT item FROM filters WHERE name = ? AND value >= ?';
  return to === undefined
    ? { text, values: [name, from] }
    : { text: `${text} AND value <= ?`, values: [name, from, to] };
};

const isExclusion = (condition: FilterCondition): boolean =>
  'noneOf' in condition || ('exists' in condition && !condition.exists);

/** What SQL says of a filter, of an item's number in `column`; null where every item fits. */
export const toItemCondition = (filter: SearchFilter, column: string): SqlPart | null => {
  const { collections, conditions, except = [] } = filter;
  const parts: SqlPart[] = conditions.map((condition) => {
    const { text, values } = itemsWith(condition);
    return { text: `${column} ${isExclusion(condition) ? 'NOT IN' : 'IN'} (${text})`, values };
  });
  if (collections !== undefined) {
    parts.push({
      text: `${column} IN (SELECT key FROM items WHERE collection IN (SELECT value FROM json_each(?)))`,
      values: [JSON.stringify(collections)],
    });
  }
  if (except.length > 0) {
    parts.push({
      text: `${column} NOT IN (SELECT items.key FROM json_each(?) AS refs CROSS JOIN items
        ON items.collection = refs.value ->> 0 AND items.id = refs.value ->> 1)`,
      values: [JSON.stringify(except.map(({ collection, id }) => [collection, id]))],
    });
  }
  if (parts.length === 0) return null;
  return { text: parts.map(({ text }) => text).join(' AND '), values: parts.flatMap(({ values }) => values) };
};
