import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteSearchIndex, createSystemClock, openLocalEmbedder } from '@assay/adapters-local';
import { formatTable } from '../format-table.ts';
import { keepVectors } from './kept-embedder.ts';
import { measureSet, rankNames, type SetFigures } from './measure-set.ts';
import { loadSampleSet } from './sample-set.ts';
import { loadSearchSet, type SearchSet } from './search-set.ts';

/** Public collections with judgements; the ranking was chosen on the first, and the others verify the choice. */
const publicSets = ['cranfield', 'cisi', 'scifact-train'] as const;

export type SearchSection = { name: string; figures: SetFigures };

const formatSet = ({ name, figures }: SearchSection): string =>
  [
    `${name}: ${figures.documents} documents, ${figures.passages} passages, ${figures.questions} questions`,
    formatTable([
      ['  ranked by', 'nDCG@10', 'recall@100'],
      ...rankNames.map((kind) => {
        const { ndcg10, recall100 } = figures.by[kind];
        return [`  ${kind}`, ndcg10.toFixed(4), recall100.toFixed(4)];
      }),
    ]),
  ].join('\n');

/** Search over the shipped samples, and over the public collections of a folder where one is given. */
export const measureSearch = async (options: {
  folder: string | null;
  print: (text: string) => void;
}): Promise<SearchSection[]> => {
  const { folder, print } = options;
  const sections: SearchSection[] = [];
  const path = await mkdtemp(join(tmpdir(), 'assay-search-'));
  try {
    await using local = openLocalEmbedder({ workers: 1 });
    const embedder = await keepVectors({
      embedder: local,
      onStep: ({ done, all }) => print(`  embedded ${done} of ${all} texts`),
    });
    await using index = createSqliteSearchIndex({ path, clock: createSystemClock() });
    const measure = async (workspace: string, set: SearchSet): Promise<void> => {
      const figures = await measureSet({ workspace, set, index, embedder });
      const section = { name: `search ${workspace}`, figures };
      sections.push(section);
      print(`${formatSet(section)}\n`);
    };
    await measure('samples', await loadSampleSet());
    for (const name of folder === null ? [] : publicSets) {
      const file = join(folder ?? '', `${name}.json`);
      if (existsSync(file)) await measure(name, await loadSearchSet(file));
      else print(`search ${name}: no data here, passed over\n`);
    }
    return sections;
  } finally {
    await rm(path, { recursive: true, force: true });
  }
};
