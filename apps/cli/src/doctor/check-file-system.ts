import { statfs } from 'node:fs/promises';
import process from 'node:process';
import type { Check } from './diagnosis.ts';
import { findExisting } from './find-existing.ts';

/** Linux's numbers (statfs(2)). A lock that another machine does not see lets two write at once. */
const unsafe = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
]);
/** Those which may lie on this machine or not, and of which nothing is promised. */
const doubtful = new Map([
  [0x65735546, 'FUSE'],
  [0x01021997, '9P'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd0, 'Lustre'],
  [0x01161970, 'GFS2'],
  [0x786f4256, 'a shared folder of VirtualBox'],
]);

export const judgeFileSystem = (type: number) => {
  // Some systems give the number with a sign.
  const number = type >>> 0;
  const name = unsafe.get(number) ?? doubtful.get(number);
  if (name === undefined) return { status: 'ok', message: 'on this machine' } as const;
  return {
    status: unsafe.has(number) ? 'fail' : 'warn',
    message: `The data folder lies on ${name}, where the locks and syncs that keep it whole cannot be relied on: name a folder on a disk of this machine with --data (ASSAY_DATA).`,
  } as const;
};

export const checkFileSystem: Check = {
  name: 'file system',
  run: async ({ config }) => {
    if (process.platform !== 'linux') return { status: 'ok', message: 'not told by this system' };
    return judgeFileSystem((await statfs(await findExisting(config.dataFolder))).type);
  },
};
