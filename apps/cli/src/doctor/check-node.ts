import process from 'node:process';
import type { Check } from './diagnosis.ts';

const neededMajor = 24;
const neededMinor = 12;

/** Older ones lack parts of the SQLite and TypeScript support that this program stands on. */
export const isNodeNewEnough = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
};

export const checkNode: Check = {
  name: 'node',
  run: async () => {
    const { node } = process.versions;
    if (isNodeNewEnough(node))
      return { status: 'ok', message: `Node ${node} on ${process.platform} ${process.arch}` };
    return {
      status: 'fail',
      message: `Node ${node} is too old: install Node ${neededMajor}.${neededMinor} or newer, or start through "npm run assay --".`,
    };
  },
};
