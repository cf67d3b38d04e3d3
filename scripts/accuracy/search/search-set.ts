import { readFile } from 'node:fs/promises';
import type { LinedPage } from '@assay/core/search';
import { z } from 'zod';
import type { Judgements } from './rank-metrics.ts';

/** Documents as they were read, and questions with judgements of which documents answer them. */
export type SearchSet = {
  documents: readonly { id: string; pages: readonly LinedPage[] }[];
  questions: readonly { text: string; judgements: Judgements }[];
};

const Collection = z.object({
  docs: z.array(z.object({ id: z.string(), title: z.string().default(''), text: z.string() })),
  queries: z.array(z.object({ id: z.string(), text: z.string() })),
  /** By question and document. */
  qrels: z.record(z.string(), z.record(z.string(), z.number())),
});

/** Letters of a line of a printed page. */
const lineLetters = 90;

const wrap = (text: string): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length >= lineLetters) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].filter((one) => one !== '');
};

/** A document as a reader would have given it: a page with its title as a heading above its text. */
const toPages = ({ title, text }: { title: string; text: string }): LinedPage[] => {
  const heading = wrap(title);
  const lines = [...heading, ...wrap(text)];
  const places = lines.map((_, at) => at);
  return [
    {
      number: 1,
      language: 'en',
      lines: lines.map((line) => ({ text: line, box: [0, 0, 1, 1] })),
      blocks: [
        { kind: 'heading', level: 1, lines: places.slice(0, heading.length) },
        { kind: 'paragraph', lines: places.slice(heading.length) },
      ],
    },
  ];
};

/** A public collection from its file; questions without an answer are left out. */
export const loadSearchSet = async (path: string): Promise<SearchSet> => {
  const { docs, queries, qrels } = Collection.parse(JSON.parse(await readFile(path, 'utf8')));
  return {
    documents: docs.map((doc) => ({ id: doc.id, pages: toPages(doc) })),
    questions: queries.flatMap(({ id, text }) => {
      const judgements = qrels[id] ?? {};
      return Object.values(judgements).some((relevance) => relevance > 0) ? [{ text, judgements }] : [];
    }),
  };
};
