import { randomUUID } from 'node:crypto';
import { type FileHandle, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode, onDisk } from './file-errors.ts';

/** Makes the names in a folder durable. */
export const syncFolder = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Makes a folder whose own name, and that of each new folder above it, is durable. */
const makeFolder = async (path: string): Promise<void> => {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
};

/** Rejects with the signal's reason; one listener serves a whole stream. */
const whenAborted = (signal: AbortSignal): Disposable & { aborted: Promise<never> } => {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => undefined);
  const abort = (): void => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return { aborted: promise, [Symbol.dispose]: () => signal.removeEventListener('abort', abort) };
};

const writeStream = async (
  handle: FileHandle,
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
    await onDisk(() => handle.appendFile(next.value));
    size += next.value.length;
  }
};

const writeBytes = async (handle: FileHandle, bytes: Uint8Array): Promise<number> => {
  await onDisk(() => handle.writeFile(bytes));
  return bytes.length;
};

export type TemporaryFile = AsyncDisposable & { path: string; size: number };

const temporaryAt = (folder: string): string => join(folder, randomUUID());

/** Writes the bytes to a file of its own, on the disk when it resolves; nothing stays when it fails. */
export const writeTemporaryFile = async (options: {
  folder: string;
  data: Uint8Array | AsyncIterable<Uint8Array>;
  signal: AbortSignal;
}): Promise<TemporaryFile> => {
  const { data, signal } = options;
  const path = temporaryAt(options.folder);
  const discard = () => rm(path, { force: true });
  const handle = await onDisk(() => open(path, 'wx', 0o600));
  try {
    const size =
      data instanceof Uint8Array
        ? await writeBytes(handle, data)
        : await writeStream(handle, { source: data, signal });
    await onDisk(() => handle.sync());
    return { path, size, [Symbol.asyncDispose]: discard };
  } catch (thrown) {
    await discard();
    throw thrown;
  } finally {
    await handle.close();
  }
};

/** A second name for a file whose bytes never change in place, so that copying moves no bytes. */
export const linkTemporaryFile = async (options: {
  folder: string;
  from: string;
}): Promise<AsyncDisposable & { path: string }> => {
  const path = temporaryAt(options.folder);
  await link(options.from, path);
  return { path, [Symbol.asyncDispose]: () => rm(path, { force: true }) };
};

/** Gives a finished file its name, durably. With `ifAbsent` false when another has the name already. */
export const placeFile = async (options: {
  from: string;
  to: string;
  ifAbsent: boolean;
}): Promise<boolean> => {
  const { from, to, ifAbsent } = options;
  await makeFolder(dirname(to));
  try {
    // A link fails where a name exists; a rename replaces it.
    await (ifAbsent ? link(from, to) : rename(from, to));
  } catch (thrown) {
    if (ifAbsent && hasCode(thrown, 'EEXIST')) return false;
    throw thrown;
  }
  await syncFolder(dirname(to));
  return true;
};
