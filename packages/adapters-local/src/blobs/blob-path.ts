import { join, sep } from 'node:path';
import { rejectError } from '@assay/core';
import type { BlobKey } from '@assay/core/ports';

const maxKeyLength = 900;
const keyPattern = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
/** File systems take names of 255 bytes; longer segments are cut. */
const chunkLength = 200;

/**
 * Marks that no key can contain tell folders from files, so that `a` and `a/b` live side by side:
 * `name+` holds what is below the segment, `name=` holds what goes on within a segment that was cut.
 */
export const folderMark = '+';
export const goesOnMark = '=';

const isKey = (key: string): boolean =>
  key.length <= maxKeyLength &&
  keyPattern.test(key) &&
  key.split('/').every((segment) => segment !== '.' && segment !== '..');

/** Error: `blob.invalid-key` (reject). */
export const assertBlobKey = (key: BlobKey): void => {
  if (isKey(key)) return;
  throw rejectError(
    'blob.invalid-key',
    `A blob key is made of segments of A-Z, a-z, 0-9, ".", "_" and "-", joined by "/", at most ${maxKeyLength} characters: build it from ids.`,
    { details: { length: key.length } },
  );
};

const toChunks = (segment: string): string[] => {
  const chunks: string[] = [];
  for (let start = 0; start < segment.length; start += chunkLength) {
    chunks.push(segment.slice(start, start + chunkLength));
  }
  return chunks;
};

const toNames = (segment: string, lastMark: string): string[] => {
  const chunks = toChunks(segment);
  return chunks.map((chunk, index) => chunk + (index < chunks.length - 1 ? goesOnMark : lastMark));
};

/** The file of a key below the root. Error: `blob.invalid-key` (reject). */
export const toBlobPath = (root: string, key: BlobKey): string => {
  assertBlobKey(key);
  const segments = key.split('/');
  const names = segments.flatMap((segment, index) =>
    toNames(segment, index < segments.length - 1 ? folderMark : ''),
  );
  return join(root, ...names);
};

/** The key of a file, from its path below the root: the inverse of `toBlobPath`. */
export const toBlobKey = (relativePath: string): BlobKey =>
  relativePath
    .split(sep)
    .map((name) => {
      if (name.endsWith(folderMark)) return `${name.slice(0, -1)}/`;
      return name.endsWith(goesOnMark) ? name.slice(0, -1) : name;
    })
    .join('');
