import type { FilterCondition, SearchFilter } from '@assay/core/ports';
import { filterToken, startOf, toKey } from './index-tokens.ts';

type Query = Record<string, unknown>;

/** The least text that comes after all tokens of a name: what they begin with, its last letter raised. */
const endOf = (name: string): string => `${name}\u0001`;

const toQuery = (condition: FilterCondition): Query => {
  const { name } = condition;
  if ('anyOf' in condition || 'noneOf' in condition) {
    const values = 'anyOf' in condition ? condition.anyOf : condition.noneOf;
    return { terms: { filters: [...new Set(values)].map((value) => filterToken(name, value)) } };
  }
  if ('exists' in condition) return { prefix: { filters: { value: startOf(name) } } };
  const { from = '', to } = condition;
  const until = to === undefined ? { lt: endOf(name) } : { lte: filterToken(name, to) };
  return { range: { filters: { gte: filterToken(name, from), ...until } } };
};

const isExclusion = (condition: FilterCondition): boolean =>
  'noneOf' in condition || ('exists' in condition && !condition.exists);

/**
 * The clauses of a `bool` query that let through documents of one kind whose item fits. Another workspace has another
 * index; its name is asked for all the same.
 */
export const toFilterClauses = (options: {
  workspace: string;
  kind: 'item' | 'chunk';
  filter: SearchFilter;
}): { filter: Query[]; must_not: Query[] } => {
  const { workspace, kind, filter } = options;
  const { collections, conditions, except = [] } = filter;
  const inCollections = collections && {
    bool: {
      should: collections.map((name) => ({ prefix: { item: { value: startOf(name) } } })),
      minimum_should_match: 1,
    },
  };
  return {
    filter: [
      { term: { workspace: { value: workspace } } },
      { term: { kind: { value: kind } } },
      ...(inCollections ? [inCollections] : []),
      ...conditions.filter((one) => !isExclusion(one)).map(toQuery),
    ],
    must_not: [
      ...conditions.filter(isExclusion).map(toQuery),
      ...(except.length > 0
        ? [{ terms: { item: except.map(({ collection, id }) => toKey(collection, id)) } }]
        : []),
    ],
  };
};

/** A filter that nothing can fit; OpenSearch takes a `bool` without clauses for one that everything fits. */
export const fitsNothing = ({ collections }: SearchFilter): boolean => collections?.length === 0;
