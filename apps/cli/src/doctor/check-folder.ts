import { access, constants, stat } from 'node:fs/promises';
import { readFolderVersion } from '@assay/adapters-local';
import type { Check, Diagnosis } from './diagnosis.ts';
import { findExisting } from './find-existing.ts';

const ways = 'name another folder with --data (ASSAY_DATA)';

const readVersion = (path: string): Omit<Diagnosis, 'check'> => {
  const found = readFolderVersion(path);
  if (found === null) return { status: 'ok', message: `${path} is empty so far` };
  const { version, known } = found;
  if (version > known) {
    return {
      status: 'fail',
      message: `${path} has schema version ${version}, this program knows ${known}: use the newer program that wrote it, or ${ways}.`,
    };
  }
  if (version > 0 && version < known) {
    return {
      status: 'warn',
      message: `${path} has schema version ${version}: the next start brings it to ${known} and keeps a copy of the database; make a backup first.`,
    };
  }
  return { status: 'ok', message: `${path} is usable, schema version ${known}` };
};

/** Whether the data folder can be used by this user and program; looks without changing anything. */
export const checkFolder: Check = {
  name: 'folder',
  run: async ({ config, owner }) => {
    const { dataFolder } = config;
    const existing = await findExisting(dataFolder);
    if (!(await stat(existing)).isDirectory()) {
      return { status: 'fail', message: `${existing} is a file, not a folder: ${ways}.` };
    }
    try {
      await access(existing, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch {
      return {
        status: 'fail',
        message:
          existing === dataFolder
            ? `${dataFolder} may not be written by this user: change its owner or its rights (chmod u+rwx ${dataFolder}), mount its disk for writing, or ${ways}.`
            : `${dataFolder} cannot be made, as ${existing} may not be written by this user: ${ways}.`,
      };
    }
    if (existing !== dataFolder) {
      return { status: 'ok', message: `${dataFolder} is not there yet: the first command makes it` };
    }
    if (owner) return { status: 'ok', message: `${dataFolder} is in use by process ${owner.pid}` };
    return readVersion(dataFolder);
  },
};
