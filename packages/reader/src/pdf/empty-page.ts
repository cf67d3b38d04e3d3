import type { Page } from '@assay/core/documents';

/** In place of a page that cannot be opened, so that the others keep their numbers. */
export const emptyPage = (number: number): Page => ({
  number,
  width: 612,
  height: 792,
  words: [],
  lines: [],
  rulings: [],
  tables: [],
  image: 'rendered',
  hasText: false,
});
