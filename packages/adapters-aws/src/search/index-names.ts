import { rejectError } from '@assay/core';
import { isWorkspaceName } from '@assay/core/access';
import type { IndexKey, IndexPlace } from '@assay/core/ports';

const embedderForm = /^[a-z0-9][a-z0-9-]{0,99}$/;
const endForm = /^([a-z0-9][a-z0-9-]*)_(\d+)$/;

/** Names of workspaces and embedders hold no `_`, so it parts them. */
const startOf = (prefix: string, workspace: string): string => {
  if (isWorkspaceName(workspace)) return `${prefix}_${workspace}_`;
  throw rejectError(
    'workspace.invalid-name',
    'This is no name of a workspace: use lower-case letters, digits and "-".',
  );
};

/** The index of a place: one for each workspace, embedder and dimension. */
export const toIndexName = (prefix: string, { workspace, index }: IndexPlace): string => {
  const { embedder, dimension } = index;
  const start = startOf(prefix, workspace);
  if (embedderForm.test(embedder)) return `${start}${embedder}_${dimension}`;
  throw rejectError('search.invalid-embedder', 'An embedder is named by lower-case letters, digits and "-".');
};

/** A pattern that fits the indexes of a workspace alone. */
export const toIndexPattern = (prefix: string, workspace: string): string => `${startOf(prefix, workspace)}*`;

/** Of names that fit the pattern those that `toIndexName` gave. */
export const toIndexKeys = (prefix: string, workspace: string, names: readonly string[]): IndexKey[] => {
  const start = startOf(prefix, workspace);
  return names.toSorted().flatMap((name) => {
    const [, embedder, dimension] = (name.startsWith(start) && endForm.exec(name.slice(start.length))) || [];
    return embedder === undefined ? [] : [{ embedder, dimension: Number(dimension) }];
  });
};
