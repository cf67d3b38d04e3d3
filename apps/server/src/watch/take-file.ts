import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { AppError, toAppError } from '@assay/core';
import type { createAddDocument } from '@assay/core/documents';
import { isForbidden, isGone, systemCode } from './file-errors.ts';
import { isSameLook, type Look, type TakenFiles } from './watched-files.ts';
import { toDocumentName, type WatchedPath } from './watched-path.ts';

export type AddDocument = ReturnType<typeof createAddDocument>;

/** What became of a file that stood still. */
export type TakeOutcome =
  | { kind: 'taken'; uploadId: string; size: number }
  /** As it was when it was taken before. */
  | { kind: 'unchanged' }
  /** It vanished, or is no plain file any more. */
  | { kind: 'gone' }
  /** Somebody wrote to it meanwhile: nothing of it was kept. */
  | { kind: 'restless' }
  /** Only a change to the file will help. */
  | { kind: 'left'; reason: string; size: number | null }
  /** The disk or the home had trouble that may pass. */
  | { kind: 'trouble'; code: string };

const chunkBytes = 256 * 1024;

/** A link is not followed, and a pipe in place of a file does not hold us up. */
const openFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const lookOf = async (handle: FileHandle): Promise<Look & { isFile: boolean }> => {
  const stats = await handle.stat();
  return { size: stats.size, mtimeMs: stats.mtimeMs, isFile: stats.isFile() };
};

/** Opens files, hands their bytes on and remembers how they looked. Files are only ever read. */
export const createTakeFile = (options: {
  addDocument: AddDocument;
  taken: TakenFiles;
  workspace: string;
  door: string;
  maxBytes: number;
}) => {
  const { addDocument, taken, workspace, door, maxBytes } = options;

  const add = async (request: {
    handle: FileHandle;
    path: WatchedPath;
    look: Look;
    signal: AbortSignal;
  }): Promise<TakeOutcome> => {
    const { handle, path, look, signal } = request;
    // What the reading met is kept here, as the store may wrap what its source throws.
    let met: TakeOutcome | null = null;
    const readAll = async function* (): AsyncGenerator<Uint8Array> {
      let count = 0;
      try {
        for (;;) {
          const { bytesRead, buffer } = await handle.read(
            Buffer.allocUnsafe(chunkBytes),
            0,
            chunkBytes,
            null,
          );
          if (bytesRead === 0) break;
          count += bytesRead;
          if (count > look.size) break;
          yield buffer.subarray(0, bytesRead);
        }
        if (count !== look.size || !isSameLook(await lookOf(handle), look)) met = { kind: 'restless' };
      } catch (thrown) {
        met ??= { kind: 'trouble', code: systemCode(thrown) };
        throw thrown;
      }
      if (met) throw new Error('The file changed while it was read.');
    };
    try {
      const name = toDocumentName(path.relative);
      const { uploadId } = await addDocument({
        workspace,
        door,
        name,
        bytes: readAll(),
        actor: door,
        maxBytes,
        signal,
      });
      await taken.remember(path.relative, look);
      return { kind: 'taken', uploadId, size: look.size };
    } catch (thrown) {
      if (met) return met;
      const error = toAppError(thrown);
      if (thrown instanceof AppError && error.recovery !== 'retry')
        return { kind: 'left', reason: error.code, size: look.size };
      return { kind: 'trouble', code: error.code };
    }
  };

  /** Takes a file that looked like this a moment ago. */
  return async (path: WatchedPath, expected: Look, signal: AbortSignal): Promise<TakeOutcome> => {
    try {
      await using handle = await open(path.full, openFlags);
      const look = await lookOf(handle);
      if (!look.isFile) return { kind: 'gone' };
      if (!isSameLook(look, expected)) return { kind: 'restless' };
      const before = await taken.find(path.relative);
      if (before && isSameLook(before, look)) return { kind: 'unchanged' };
      if (look.size === 0) return { kind: 'left', reason: 'empty', size: 0 };
      if (look.size > maxBytes) return { kind: 'left', reason: 'too-large', size: look.size };
      return await add({ handle, path, look: { size: look.size, mtimeMs: look.mtimeMs }, signal });
    } catch (thrown) {
      if (isGone(thrown)) return { kind: 'gone' };
      if (isForbidden(thrown)) return { kind: 'left', reason: 'unreadable', size: null };
      return { kind: 'trouble', code: thrown instanceof AppError ? thrown.code : systemCode(thrown) };
    }
  };
};

export type TakeFile = ReturnType<typeof createTakeFile>;
