import { statfs } from 'node:fs/promises';
import type { Check } from './diagnosis.ts';
import { findExisting } from './find-existing.ts';

const neededBytes = 500_000_000;
const comfortableBytes = 5_000_000_000;
/** A document makes about three files and as many folders. */
const neededFiles = 10_000;

const mend = 'make room, or name a folder on another disk with --data (ASSAY_DATA).';

export const judgeDisk = (disk: {
  freeBytes: number;
  /** Of the file system; 0 where it does not count them. */
  files: number;
  freeFiles: number;
}): ReturnType<Check['run']> extends Promise<infer Result> ? Result : never => {
  const room = `${(disk.freeBytes / 1e9).toFixed(1)} GB free`;
  if (disk.freeBytes < neededBytes) return { status: 'fail', message: `${room}: ${mend}` };
  if (disk.files > 0 && disk.freeFiles < neededFiles) {
    return {
      status: 'fail',
      message: `${room}, but only ${disk.freeFiles} more files fit (inodes): ${mend}`,
    };
  }
  if (disk.freeBytes < comfortableBytes)
    return { status: 'warn', message: `${room}, which soon is not enough: ${mend}` };
  return { status: 'ok', message: room };
};

export const checkDisk: Check = {
  name: 'disk',
  run: async ({ config }) => {
    const disk = await statfs(await findExisting(config.dataFolder));
    return judgeDisk({ freeBytes: disk.bavail * disk.bsize, files: disk.files, freeFiles: disk.ffree });
  },
};
