import { statfs } from 'node:fs/promises';
import process from 'node:process';

/**
 * Kinds of filesystem (the magic numbers of Linux, statfs(2)) on which the system does not notice what other machines
 * write: NFS, SMB in its three forms, 9P, FUSE, Ceph, AFS, VirtualBox and VMware folders.
 */
const silentTypes: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546, 0x00c36400, 0x5346414f, 0x786f4256,
  0xbacbacbc,
]);

/** Whether only a scan finds what is new in this folder. */
export const isSilentFilesystem = async (path: string): Promise<boolean> => {
  if (process.platform !== 'linux') return false;
  const type = await statfs(path).then(
    (found) => found.type,
    () => 0,
  );
  return silentTypes.has(type);
};
