import { randomUUID } from 'node:crypto';
import { closeSync, fdatasync, linkSync, openSync, renameSync, rmSync, write, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { hasCode, onDisk } from './file-errors.ts';
import type { MakeFolder } from './make-folder.ts';
import type { SyncFolder } from './sync-folder.ts';

/*
 * Names and small writes only touch the kernel's memory: done at once they take some microseconds, while each turn
 * through the thread pool waits behind everybody's syncs. So only what waits for the disk goes there: the syncs, and
 * the writes of large files.
 */

const datasync = promisify(fdatasync);
const writeLater = promisify(write);

/** After so many bytes the kernel may make writers wait for the disk. */
const largeBytes = 4 * 1024 * 1024;

/** Rejects with the signal's reason; one listener serves a whole stream. */
const whenAborted = (signal: AbortSignal): Disposable & { aborted: Promise<never> } => {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  const abort = (): void => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return { aborted: promise, [Symbol.dispose]: () => signal.removeEventListener('abort', abort) };
};

/** Writes all of the bytes at the end of a file that has `size` so far. */
const append = async (file: number, bytes: Uint8Array, size: number): Promise<void> => {
  for (let done = 0; done < bytes.length; ) {
    const rest = bytes.length - done;
    const isLarge = size + rest > largeBytes;
    done += isLarge
      ? (await writeLater(file, bytes, done, rest, null)).bytesWritten
      : writeSync(file, bytes, done, rest);
  }
};

const writeStream = async (
  file: number,
  { source, signal }: { source: AsyncIterable<Uint8Array>; signal: AbortSignal },
): Promise<number> => {
  using abort = whenAborted(signal);
  const iterator = source[Symbol.asyncIterator]();
  let size = 0;
  for (;;) {
    // A source that stands still must not hold up the abort.
    const next = await Promise.race([abort.aborted, iterator.next()]);
    signal.throwIfAborted();
    if (next.done === true) return size;
    const chunk = next.value;
    const before = size;
    await onDisk(() => append(file, chunk, before));
    size += chunk.length;
  }
};

export type TemporaryFile = Disposable & { path: string; size: number };

const temporaryAt = (folder: string): string => join(folder, randomUUID());

/** Takes the name away, unless the file has been given another by a rename. */
const discard = (path: string): void => rmSync(path, { force: true });

/**
 * Writes the bytes to a file of its own, on the disk when it resolves; nothing stays when it fails. By default only its
 * owner may read it.
 */
export const writeTemporaryFile = async (options: {
  folder: string;
  data: Uint8Array | AsyncIterable<Uint8Array>;
  signal: AbortSignal;
  mode?: number;
}): Promise<TemporaryFile> => {
  const { data, signal, mode = 0o600 } = options;
  const path = temporaryAt(options.folder);
  const file = await onDisk(async () => openSync(path, 'wx', mode));
  try {
    let size: number;
    if (data instanceof Uint8Array) {
      await onDisk(() => append(file, data, 0));
      size = data.length;
    } else {
      size = await writeStream(file, { source: data, signal });
    }
    await onDisk(() => datasync(file));
    return { path, size, [Symbol.dispose]: () => discard(path) };
  } catch (thrown) {
    discard(path);
    throw thrown;
  } finally {
    closeSync(file);
  }
};

/** A second name for a file whose bytes never change in place, so that copying moves no bytes. */
export const linkTemporaryFile = (options: {
  folder: string;
  from: string;
}): Disposable & { path: string } => {
  const path = temporaryAt(options.folder);
  linkSync(options.from, path);
  return { path, [Symbol.dispose]: () => discard(path) };
};

/** Gives a finished file its name, durably. With `ifAbsent` false when another has the name already. */
export const placeFile = async (options: {
  from: string;
  to: string;
  ifAbsent: boolean;
  makeFolder: MakeFolder;
  syncFolder: SyncFolder;
}): Promise<boolean> => {
  const { from, to, ifAbsent, makeFolder, syncFolder } = options;
  await makeFolder(dirname(to));
  try {
    // A link fails where a name exists; a rename replaces it.
    if (ifAbsent) linkSync(from, to);
    else renameSync(from, to);
  } catch (thrown) {
    if (ifAbsent && hasCode(thrown, 'EEXIST')) return false;
    throw thrown;
  }
  await syncFolder(dirname(to));
  return true;
};
