import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobKey } from '@assay/core/ports';
import { folderMark, goesOnMark } from './blob-path.ts';
import { onDiskOrNull } from './file-errors.ts';

export type KeyRange = { prefix: string; after: string | null };

/** A file is one key; below a folder every key starts with `start`. */
type Entry = { kind: 'file' | 'below' | 'goes-on'; start: string; path: string };

const toEntry = (options: { folder: string; start: string; name: string }): Entry => {
  const { name } = options;
  const path = join(options.folder, name);
  const stem = options.start + name.slice(0, -1);
  if (name.endsWith(folderMark)) return { kind: 'below', start: `${stem}/`, path };
  if (name.endsWith(goesOnMark)) return { kind: 'goes-on', start: stem, path };
  return { kind: 'file', start: options.start + name, path };
};

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const isInRange = (key: string, range: KeyRange): boolean =>
  key.startsWith(range.prefix) && (range.after === null || key > range.after);

/** Whether a key that starts so can be in the range. */
const canHold = (start: string, { prefix, after }: KeyRange): boolean =>
  (start.startsWith(prefix) || prefix.startsWith(start)) &&
  (after === null || start > after || after.startsWith(start));

const listEntries = async (folder: string, start: string): Promise<Entry[]> => {
  const names = (await onDiskOrNull(() => readdir(folder))) ?? [];
  return names
    .map((name) => toEntry({ folder, start, name }))
    .toSorted((left, right) => compare(left.start, right.start));
};

/** Keys below the folder, in order; folders that cannot hold one of the range are not read. */
export async function* listBlobKeys(
  folder: string,
  range: KeyRange,
  start = '',
): AsyncGenerator<BlobKey, void, undefined> {
  const entries = await listEntries(folder, start);
  for (const entry of entries) {
    if (entry.kind === 'file') {
      if (isInRange(entry.start, range)) yield entry.start;
      continue;
    }
    if (!canHold(entry.start, range)) continue;
    const cut = entries.find((other) => other.kind === 'goes-on' && `${other.start}/` === entry.start);
    const whole = entries.find((other) => other.kind === 'below' && other.start === `${entry.start}/`);
    if (entry.kind === 'goes-on' && whole !== undefined) {
      // Keys of a cut segment and keys below its first part mingle ('-' and '.' come before '/').
      yield* await collectSorted([entry, whole], range);
    } else if (cut === undefined) {
      yield* listBlobKeys(entry.path, range, entry.start);
    }
  }
}

const collectSorted = async (entries: readonly Entry[], range: KeyRange): Promise<BlobKey[]> => {
  const keys: BlobKey[] = [];
  for (const entry of entries) {
    for await (const key of listBlobKeys(entry.path, range, entry.start)) keys.push(key);
  }
  return keys.toSorted(compare);
};
