import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSamples } from '@assay/samples';
import { createExtractor } from '../read-and-extract.ts';
import type { SearchSet } from './search-set.ts';

const seed = 1;

type Truth = Awaited<ReturnType<typeof generateSamples>>['truth']['documents'][number];

/** What people look for in a document: who it is from, its number, the things it is about. */
const sayingsOf = ({ fields, tables }: Truth): string[] => {
  const { sellerName, parties, number, contractNumber } = fields;
  const things = Object.values(tables).flatMap((rows) =>
    rows.slice(0, 3).flatMap(({ description }) => description ?? []),
  );
  return [sellerName, parties, number, contractNumber, things].flatMap((one) => one ?? []);
};

/** The shipped samples as they are read; a document answers what stands in it. */
export const loadSampleSet = async (): Promise<SearchSet> => {
  const folder = await mkdtemp(join(tmpdir(), 'assay-search-samples-'));
  try {
    const { truth } = await generateSamples({ seed, folder });
    const extractor = await createExtractor({ passwords: truth.passwords });
    const documents: SearchSet['documents'][number][] = [];
    const answers = new Map<string, Record<string, number>>();
    for (const item of truth.documents) {
      const document = await extractor.read(join(folder, item.file));
      if (document === null) continue;
      documents.push({ id: item.file, pages: document.pages });
      for (const saying of sayingsOf(item)) answers.set(saying, { ...answers.get(saying), [item.file]: 1 });
    }
    return { documents, questions: [...answers].map(([text, judgements]) => ({ text, judgements })) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
