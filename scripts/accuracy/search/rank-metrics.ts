/** How relevant documents are to a question, by id: 0 is not at all. */
export type Judgements = Readonly<Record<string, number>>;

const gain = (ids: readonly string[], judgements: Judgements): number =>
  ids.reduce((sum, id, at) => sum + Math.max(0, judgements[id] ?? 0) / Math.log2(at + 2), 0);

/** nDCG with gains as they were judged (as trec_eval has it): 1 for the best order there can be. */
export const ndcgAt = (depth: number, ranking: readonly string[], judgements: Judgements): number => {
  const ideal = Object.keys(judgements).toSorted(
    (one, other) => (judgements[other] ?? 0) - (judgements[one] ?? 0),
  );
  const best = gain(ideal.slice(0, depth), judgements);
  return best === 0 ? 0 : gain(ranking.slice(0, depth), judgements) / best;
};

/** The share of all relevant documents that are among the first. */
export const recallAt = (depth: number, ranking: readonly string[], judgements: Judgements): number => {
  const relevant = Object.keys(judgements).filter((id) => (judgements[id] ?? 0) > 0);
  if (relevant.length === 0) return 0;
  const found = new Set(ranking.slice(0, depth));
  return relevant.filter((id) => found.has(id)).length / relevant.length;
};
