import type { FilterCondition, SearchFilter, SearchItem } from '../../../src/ports/index.ts';

const compareBytes = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

const holds = (values: readonly string[], condition: FilterCondition): boolean => {
  if ('anyOf' in condition) return values.some((value) => condition.anyOf.includes(value));
  if ('noneOf' in condition) return !values.some((value) => condition.noneOf.includes(value));
  if ('exists' in condition) return values.length > 0 === condition.exists;
  const { from, to } = condition;
  return values.some(
    (value) =>
      (from === undefined || compareBytes(value, from) >= 0) &&
      (to === undefined || compareBytes(value, to) <= 0),
  );
};

/** Whether an item may be found at all. */
export const fitsFilter = (
  item: Pick<SearchItem, 'collection' | 'id' | 'filters'>,
  filter: SearchFilter,
): boolean => {
  if (filter.collections && !filter.collections.includes(item.collection)) return false;
  if (filter.except?.some(({ collection, id }) => collection === item.collection && id === item.id))
    return false;
  return filter.conditions.every((condition) =>
    holds(
      item.filters.filter(({ name }) => name === condition.name).map(({ value }) => value),
      condition,
    ),
  );
};
