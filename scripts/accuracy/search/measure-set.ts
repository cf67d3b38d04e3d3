import type { Embedder, IndexPlace, RankedChunk, SearchIndex } from '@assay/core/ports';
import { rankItems, splitQuery, toLexicalQuery } from '@assay/core/search';
import { ndcgAt, recallAt } from './rank-metrics.ts';
import type { SearchSet } from './search-set.ts';
import { toItems } from './to-items.ts';

/** How good a way of ranking is: means over all questions. */
export type RankFigures = { ndcg10: number; recall100: number };
export const rankNames = ['words', 'meaning', 'hybrid'] as const;
export type RankName = (typeof rankNames)[number];
export type SetFigures = {
  documents: number;
  passages: number;
  questions: number;
  by: Record<RankName, RankFigures>;
};

const itemsPerPut = 200;
const limits = { limit: 200, perItem: 1 };
const filter = { conditions: [] };

const toIds = (chunks: readonly RankedChunk[]): string[] => chunks.map(({ itemId }) => itemId);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** What the index answers to a question by its words alone, by its meaning alone, and as the product ranks. */
const rank = async (options: {
  index: SearchIndex;
  place: IndexPlace;
  text: string;
  vector: Float32Array;
  /** Languages of questions for which meaning is asked. */
  languages: readonly string[];
}): Promise<Record<RankName, string[]>> => {
  const { index, place, text, vector, languages } = options;
  const { query, language } = await toLexicalQuery(splitQuery(text).parts, (clause) =>
    index.expandTerm({ place, clause }),
  );
  const asked = language === null || languages.includes(language) ? vector : null;
  return {
    words: toIds(await index.rankByTerms({ place, filter, query, ...limits })),
    meaning: toIds(await index.rankByVector({ place, filter, vector, ...limits })),
    hybrid: (await rankItems({ index, place, filter, query, vector: asked })).map(({ id }) => id),
  };
};

/** Puts a set into an index as documents are, asks its questions, and compares with its judgements. */
export const measureSet = async (options: {
  workspace: string;
  set: SearchSet;
  index: SearchIndex;
  embedder: Embedder;
}): Promise<SetFigures> => {
  const { workspace, set, index, embedder } = options;
  const { name, dimension } = embedder;
  const place = { workspace, index: { embedder: name, dimension } };
  const items = await toItems({ set, embedder });
  for (let at = 0; at < items.length; at += itemsPerPut) {
    await index.put({ place, items: items.slice(at, at + itemsPerPut) });
  }
  const vectors = await embedder.embed({ texts: set.questions.map(({ text }) => text), kind: 'query' });
  const figures: Record<RankName, RankFigures[]> = { words: [], meaning: [], hybrid: [] };
  for (const [at, { text, judgements }] of set.questions.entries()) {
    const vector = vectors[at];
    if (vector === undefined) continue;
    const rankings = await rank({ index, place, text, vector, languages: embedder.languages });
    for (const kind of rankNames) {
      figures[kind].push({
        ndcg10: ndcgAt(10, rankings[kind], judgements),
        recall100: recallAt(100, rankings[kind], judgements),
      });
    }
  }
  const summarize = (list: readonly RankFigures[]): RankFigures => ({
    ndcg10: mean(list.map(({ ndcg10 }) => ndcg10)),
    recall100: mean(list.map(({ recall100 }) => recall100)),
  });
  return {
    documents: set.documents.length,
    passages: items.reduce((sum, { chunks }) => sum + chunks.length, 0),
    questions: set.questions.length,
    by: {
      words: summarize(figures.words),
      meaning: summarize(figures.meaning),
      hybrid: summarize(figures.hybrid),
    },
  };
};
