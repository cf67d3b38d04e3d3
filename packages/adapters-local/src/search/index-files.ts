import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rejectError } from '@assay/core';
import { isWorkspaceName } from '@assay/core/access';
import type { IndexKey, IndexPlace } from '@assay/core/ports';
import { syncFolder } from '../blobs/sync-folder.ts';

const embedderForm = /^[a-z0-9][a-z0-9-]{0,99}$/;
const fileForm = /^([a-z0-9][a-z0-9-]*)\.(\d+)\.sqlite$/;

const toFolder = (path: string, workspace: string): string => {
  if (isWorkspaceName(workspace)) return join(path, workspace);
  throw rejectError(
    'workspace.invalid-name',
    'This is no name of a workspace: use lower-case letters, digits and "-".',
  );
};

/** The file of an index: a folder for each workspace, so that none can be reached through another's. */
export const indexFile = (path: string, { workspace, index }: IndexPlace): string => {
  if (!embedderForm.test(index.embedder)) {
    throw rejectError(
      'search.invalid-embedder',
      'An embedder is named by lower-case letters, digits and "-".',
    );
  }
  return join(toFolder(path, workspace), `${index.embedder}.${index.dimension}.sqlite`);
};

/** Makes what is missing for an index, readable by its owner alone. */
export const makeIndexFile = async (path: string, place: IndexPlace): Promise<string> => {
  const file = indexFile(path, place);
  await mkdir(toFolder(path, place.workspace), { recursive: true, mode: 0o700 });
  await syncFolder(path);
  if (!existsSync(file)) await writeFile(file, '', { flag: 'wx', mode: 0o600 });
  return file;
};

export const listIndexFiles = (path: string, workspace: string): IndexKey[] => {
  const folder = toFolder(path, workspace);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const [, embedder, dimension] = fileForm.exec(name) ?? [];
    return embedder === undefined ? [] : [{ embedder, dimension: Number(dimension) }];
  });
};

/** The log goes first: one that outlived its database would be taken for that of the next. */
export const removeIndexFile = async (path: string, place: IndexPlace): Promise<void> => {
  const file = indexFile(path, place);
  for (const suffix of ['-wal', '-shm', '']) rmSync(`${file}${suffix}`, { force: true });
  if (existsSync(toFolder(path, place.workspace))) await syncFolder(toFolder(path, place.workspace));
};
