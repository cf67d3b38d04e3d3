import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Check } from './diagnosis.ts';

const groupOrOthers = 0o077;
const privateNames = ['.', 'secrets.json', 'server-secret', 'owner.json', 'assay.sqlite'];

/** Documents and passwords are nobody else's business: the folder and what lies in it belong to one user. */
export const checkRights: Check = {
  name: 'rights',
  run: async ({ config }) => {
    const { dataFolder } = config;
    if (process.platform === 'win32') return { status: 'ok', message: 'left to the rights of Windows' };
    const open: string[] = [];
    for (const name of privateNames) {
      // What is not there yet is made for its user alone.
      const found = await stat(join(dataFolder, name)).catch(() => null);
      if (found !== null && (found.mode & groupOrOthers) !== 0) open.push(name);
    }
    if (open.length === 0) return { status: 'ok', message: 'the folder is readable by its user alone' };
    // A closed folder keeps others from all that is in it.
    const status = open.includes('.') ? 'fail' : 'warn';
    return {
      status,
      message: `Other users may read ${open.map((name) => join(dataFolder, name)).join(', ')}: run "chmod -R go= ${dataFolder}".`,
    };
  },
};
