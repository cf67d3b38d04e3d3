import { describeItem, type ItemWords } from './describe-item.ts';

/**
 * From here on two descriptions name the same item. One shared word of two (`premium support`, `support`) comes to
 * 0.55 and `junior developer` against `senior developer` to 0.4; the same words with an addition of their own on
 * one side (`office cleaning`, `office cleaning Berlin branch`) come to 0.75. The border lies between.
 */
export const sameItemThreshold = 0.6;

/** Sizes and model numbers part items that share all words: `monitor 24 inch` is not `monitor 27 inch`. */
const numberConflictFactor = 0.5;

const isSubset = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
  [...some].every((word) => all.has(word));

/** `bürostuhl` and `büro stuhl`: the words of both sides without gaps, in order. */
const joined = ({ words }: ItemWords): string => [...words].join('');

export type ItemSimilarity = (left: ItemWords, right: ItemWords) => number;

/**
 * A measure (0–1) for the descriptions of one invoice and one contract. A word weighs more the fewer descriptions
 * have it, since a word that all rows share (`hour`, `licence`) tells none of them apart. Half of the score is what
 * both have of all their words, half how much of the shorter one is in the longer one; the second half counts only
 * with two or more shared words, or one common word would make any longer text fit.
 */
export const createItemSimilarity = (descriptions: readonly string[]): ItemSimilarity => {
  const counts = new Map<string, number>();
  for (const description of descriptions) {
    for (const word of describeItem(description).words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  // Only ratios of weights matter; a logarithm in floating point touches no money.
  const weigh = (word: string): number =>
    Math.log(1 + Math.max(1, descriptions.length) / (counts.get(word) ?? 1));
  // Each item is compared with every other; what depends on it alone is computed once.
  const known = new WeakMap<ItemWords, { weight: number; text: string; weights: Map<string, number> }>();
  const study = (item: ItemWords) => {
    const before = known.get(item);
    if (before !== undefined) return before;
    const weights = new Map([...item.words].map((word) => [word, weigh(word)]));
    const weight = [...weights.values()].reduce((sum, value) => sum + value, 0);
    const studied = { weight, text: joined(item), weights };
    known.set(item, studied);
    return studied;
  };
  return (left, right) => {
    if (left.words.size === 0 || right.words.size === 0) return 0;
    const [one, other] = [study(left), study(right)];
    if (one.text === other.text) return 1;
    let [both, count] = [0, 0];
    for (const [word, weight] of one.weights) {
      if (!right.words.has(word)) continue;
      both += weight;
      count += 1;
    }
    const dice = (2 * both) / (one.weight + other.weight);
    const contained = count > 1 ? both / Math.min(one.weight, other.weight) : dice;
    const conflict = !isSubset(left.numbers, right.numbers) && !isSubset(right.numbers, left.numbers);
    return ((dice + contained) / 2) * (conflict ? numberConflictFactor : 1);
  };
};
