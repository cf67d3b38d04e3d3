import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { rejectError } from '@assay/core';

type Place = { path: string; file: string | null };

/** Where a path leads past links in its folders, and what tells its file from all others if it is there. */
const findPlace = async (path: string): Promise<Place> => {
  const whole = resolve(path);
  const folder = await realpath(dirname(whole)).catch(() => dirname(whole));
  const found = await stat(whole, { bigint: true }).catch(() => null);
  return {
    path: join(folder, basename(whole)),
    file: found === null ? null : `${found.dev}:${found.ino}`,
  };
};

/** Whether two paths are one file, by whatever links and names. */
const isSame = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = await Promise.all([findPlace(one), findPlace(other)]);
  return first.path === second.path || (first.file !== null && first.file === second.file);
};

const sameFile = (message: string) => rejectError('path.same-file', message);

export type UsedFiles = {
  file: string;
  out: string;
  keyFile?: string | undefined;
  policy?: string | undefined;
  settings?: string | undefined;
  spans?: string | undefined;
};

/** What is written must be none of the files that are read. Error (reject): `path.same-file`. */
export const assertApart = async ({ file, out, keyFile, ...read }: UsedFiles): Promise<void> => {
  const kept = [
    [file, 'the original'],
    [keyFile, 'the key file, without which nothing can be restored'],
    [read.policy, 'the policy'],
    [read.settings, 'the settings'],
    [read.spans, 'the spans'],
  ] as const;
  for (const [path, name] of kept) {
    if (path === undefined || !(await isSame(path, out))) continue;
    throw sameFile(`The result would overwrite ${name}: give --out another name.`);
  }
  if (keyFile !== undefined && (await isSame(keyFile, file))) {
    throw sameFile('The key file is the document itself: give --key-file another name.');
  }
};
