import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';

/**
 * A file below the watched folder. Names are bytes: where they are not UTF-8, text would not find the file again.
 * `relative` has "/" between its parts on every system.
 */
export type WatchedPath = { full: Buffer; relative: Buffer };

const slash = Buffer.from('/');

export const toWatchedPath = (root: string, relativePath: Buffer): WatchedPath => ({
  full: Buffer.concat([Buffer.from(root), slash, relativePath]),
  relative: relativePath,
});

/** The path below `directory`, which is empty for the watched folder itself. */
export const joinPath = (directory: Buffer, name: Buffer): Buffer =>
  directory.length === 0 ? name : Buffer.concat([directory, slash, name]);

export const directoryOf = (path: Buffer): Buffer => path.subarray(0, Math.max(0, path.lastIndexOf('/')));

/** From a path as the notices of the system have it. */
export const toRelative = (root: string, path: string): Buffer =>
  Buffer.from(relative(root, path).split(sep).join('/'));

/** Stands for a path in records and logs, so that no file name lies there: the SHA-256 of its bytes. */
export const hashPath = (path: Buffer): string => createHash('sha256').update(path).digest('hex');

const isText = (bytes: Buffer): boolean => Buffer.from(bytes.toString('utf8')).equals(bytes);

/** The document's key. Two names that are no UTF-8 could read alike, so such a name carries its hash. */
export const toDocumentName = (path: Buffer): string =>
  isText(path) ? path.toString('utf8') : `${path.toString('utf8')} [${hashPath(path).slice(0, 12)}]`;

/** What browsers, mail programs, editors and copying tools put beside a file that is not whole yet, or is open. */
const leftEndings = [
  '.part',
  '.partial',
  '.filepart',
  '.crdownload',
  '.download',
  '.tmp',
  '.swp',
  '.lock',
  '~',
];

/** Hidden, temporary and lock files and folders. */
export const isLeftAlone = (name: string): boolean => {
  const lower = name.toLowerCase();
  return (
    name.startsWith('.') ||
    name.startsWith('~$') ||
    lower === 'thumbs.db' ||
    lower === 'desktop.ini' ||
    leftEndings.some((ending) => lower.endsWith(ending))
  );
};

/** Whether a path, or a folder that it lies in, is to be left alone. */
export const isPathLeftAlone = (path: Buffer): boolean => path.toString('utf8').split('/').some(isLeftAlone);
