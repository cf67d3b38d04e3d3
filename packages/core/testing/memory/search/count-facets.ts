import type { FacetRequest, FacetValue, SearchItem } from '../../../src/ports/index.ts';

const facetOf = (items: readonly SearchItem[], { name, limit }: FacetRequest): FacetValue[] => {
  const values = new Map<string, FacetValue>();
  for (const { filters } of items) {
    for (const { value, label = value } of filters.filter((entry) => entry.name === name)) {
      const known = values.get(value) ?? { value, label, count: 0 };
      // Of several labels of a value the first in order is shown, whatever came first.
      const [shown = label] = [label, known.label].toSorted();
      values.set(value, { value, label: shown, count: known.count + 1 });
    }
  }
  return [...values.values()]
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
    .slice(0, limit);
};

export const countFacets = (
  items: readonly SearchItem[],
  facets: readonly FacetRequest[],
): Record<string, FacetValue[]> =>
  Object.fromEntries(facets.map((facet) => [facet.name, facetOf(items, facet)]));
