import { readFile } from 'node:fs/promises';

const readFiles = async (path: string, age = 0): Promise<string> => {
  const text = await readFile(age === 0 ? path : `${path}.${age}`, 'utf8').catch(() => null);
  if (text === null) return age === 0 ? readFiles(path, 1) : '';
  return (await readFiles(path, age + 1)) + text;
};

/** The values of all lines of a log and of its predecessors, the oldest first. */
export const readLines = async <Value>(path: string): Promise<Value[]> =>
  (await readFiles(path))
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Value => JSON.parse(line));
