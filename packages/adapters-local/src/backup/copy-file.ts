import { createHash } from 'node:crypto';
import { constants, copyFile, link, open, stat } from 'node:fs/promises';
import { hasCode } from '../blobs/file-errors.ts';

/** What says that a file system, or the rights on it, cannot link these two places, while it may copy. */
const cannotLink = ['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'];

/**
 * Gives a file a second place, by a link where the disk can and else by copying; only for files that are never
 * written in place. Gives its size, or null where the file is gone; a target that exists stays as it is.
 */
export const linkOrCopyFile = async (options: { from: string; to: string }): Promise<number | null> => {
  const { from, to } = options;
  try {
    await link(from, to).catch(async (thrown: unknown) => {
      if (!cannotLink.some((code) => hasCode(thrown, code))) throw thrown;
      await copyFile(from, to, constants.COPYFILE_EXCL);
    });
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT') || hasCode(thrown, 'EEXIST')) return null;
    throw thrown;
  }
  return (await stat(to)).size;
};

export type FileDigest = { size: number; sha256: string };

/** Copies bytes for their owner alone and tells what was written; it is not durable yet. */
export const copyFileHashed = async (options: {
  from: string;
  to: string;
  signal: AbortSignal;
}): Promise<FileDigest> => {
  await using source = await open(options.from, 'r');
  await using target = await open(options.to, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of source.createReadStream({ autoClose: false, highWaterMark: 256 * 1024 })) {
    options.signal.throwIfAborted();
    hash.update(chunk);
    await target.appendFile(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest('hex') };
};

export const hashFile = async (path: string): Promise<FileDigest> => {
  await using source = await open(path, 'r');
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of source.createReadStream({ autoClose: false, highWaterMark: 256 * 1024 })) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest('hex') };
};
