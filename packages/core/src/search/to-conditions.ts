import { isDecimal } from '../money/decimal.ts';
import type { FilterCondition, SearchFilter } from '../ports/search-index.ts';
import type { SearchFilterInput } from './search-request.ts';
import { toSortableDecimal } from './sortable-decimal.ts';
import { fieldName, foldFilterValue, foldParty, numberName } from './to-filters.ts';

type Values = NonNullable<SearchFilterInput['type']>;
type Range = NonNullable<SearchFilterInput['date']>;

const listOf = (values: Values): string[] => [values].flat();

/** After every value that begins so: `2025-03` as an end takes in all of March. */
const throughout = (to: string): string => `${to}~`;

const textRange = (name: string, { from, to }: Range): FilterCondition => ({
  name,
  ...(from !== undefined && { from: foldFilterValue(from) }),
  ...(to !== undefined && { to: throughout(foldFilterValue(to)) }),
});

/** Error: `search.invalid-number` (reject). */
const numberRange = (name: string, { from, to }: Range): FilterCondition => ({
  name: numberName(name),
  ...(from !== undefined && { from: toSortableDecimal(from) }),
  ...(to !== undefined && { to: toSortableDecimal(to) }),
});

const fieldCondition = (field: string, wanted: Values | Range): FilterCondition => {
  const name = fieldName(field);
  if (typeof wanted === 'string' || Array.isArray(wanted)) {
    return { name, anyOf: listOf(wanted).map(foldFilterValue) };
  }
  const ends = [wanted.from, wanted.to].filter((end) => end !== undefined);
  // A year alone looks like a number: dates are compared as texts, which years are as well.
  const isNumber = ends.every((end) => isDecimal(end)) && !/date/i.test(field);
  return isNumber ? numberRange(name, wanted) : textRange(name, wanted);
};

/** What the index is asked to hold to. Error: `search.invalid-number` (reject). */
export const toSearchFilter = (input: SearchFilterInput): SearchFilter => {
  const conditions: FilterCondition[] = [];
  for (const name of ['type', 'status', 'kind', 'language'] as const) {
    const wanted = input[name];
    if (wanted !== undefined) conditions.push({ name, anyOf: listOf(wanted) });
  }
  if (input.party !== undefined)
    conditions.push({ name: 'party', anyOf: listOf(input.party).map(foldParty) });
  if (input.date) conditions.push(textRange('date', input.date));
  if (input.amount) conditions.push(numberRange('amount', input.amount));
  for (const [field, wanted] of Object.entries(input.fields ?? {}))
    conditions.push(fieldCondition(field, wanted));
  return { conditions, ...(input.collection !== undefined && { collections: listOf(input.collection) }) };
};
