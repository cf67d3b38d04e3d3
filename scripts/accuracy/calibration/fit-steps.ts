export type Judged = { at: number; right: boolean; weight: number };

/** A step of fewer values says little. */
const leastWeight = 20;

type Block = { at: number; right: number; weight: number };

/** One value more of each kind: no number of right values proves that the next is right. */
const toShare = ({ right, weight }: Block): number => (right + 0.5) / (weight + 1);

const join = (left: Block, right: Block): Block => ({
  at: (left.at * left.weight + right.at * right.weight) / (left.weight + right.weight),
  right: left.right + right.right,
  weight: left.weight + right.weight,
});

/**
 * The share of right values as it rises with the log-odds (isotonic regression): neighbours are joined until each step
 * is above the one before. Each step stands at the mean of its log-odds.
 */
export const fitSteps = (judged: readonly Judged[]): [number, number][] => {
  const sorted = [...judged].sort((left, right) => left.at - right.at);
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const { at, right, weight } of sorted) {
    const single: Block = { at, right: right ? weight : 0, weight };
    open = open === null ? single : join(open, single);
    if (open.weight < leastWeight) continue;
    blocks.push(open);
    open = null;
  }
  if (open !== null) {
    const last = blocks.pop();
    blocks.push(last === undefined ? open : join(last, open));
  }
  const rising: Block[] = [];
  for (const block of blocks) {
    let current = block;
    for (let before = rising.at(-1); before !== undefined; before = rising.at(-1)) {
      if (toShare(before) < toShare(current)) break;
      rising.pop();
      current = join(before, current);
    }
    rising.push(current);
  }
  return rising.map((block) => [Math.round(block.at * 1000) / 1000, Math.round(toShare(block) * 1e4) / 1e4]);
};
