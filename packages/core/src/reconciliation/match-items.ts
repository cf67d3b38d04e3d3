import type { ExtractedRow } from '../extraction/extraction.ts';
import { chooseBestPairs, type ScoredPair } from './best-assignment.ts';
import { choosePriceRow } from './choose-price-row.ts';
import { decimalOf } from './field-values.ts';
import { groupItems, type ItemGroup, lineKeys } from './item-groups.ts';
import { createItemSimilarity, type ItemSimilarity, sameItemThreshold } from './item-similarity.ts';
import { relateUnits } from './units.ts';

/** Why a line has no price row: the contract knows no such item, or knows it but not for this unit, day or quantity. */
export type NoPriceReason = 'unknown-item' | 'other-unit' | 'no-price-at-date' | 'no-price-for-quantity';

export type ItemMatch = {
  /** Place of the line in `lines`. */
  line: number;
  key: string;
  /** How alike line and `nearest` are, 0–1; 1 for the same item id. */
  score: number;
  /** The most similar row of the contract, matched or not. */
  nearest: ExtractedRow | null;
} & ({ price: ExtractedRow; ambiguous: boolean } | { price: null; reason: NoPriceReason });

/** So alike that two different line items may hold to one price row (`desk lamp white`, `desk lamp black`). */
const sharedRowThreshold = 0.85;
/** Ids of up to three digits may be mere positions; they name the same item only if the descriptions share a word. */
const isPositionLike = (itemId: string): boolean => /^\d{1,3}$/.test(itemId);

type Candidate = { price: number; score: number; unitFits: boolean };

const hasSameId = (line: ItemGroup, price: ItemGroup, score: number): boolean =>
  line.itemId !== '' &&
  line.itemId === price.itemId &&
  (!isPositionLike(line.itemId) || score > 0 || line.words.words.size === 0 || price.words.words.size === 0);

/** One side prints the code in a column, the other within the description. */
const hasIdInDescription = (line: ItemGroup, price: ItemGroup): boolean =>
  (price.itemId !== '' && line.codes.has(price.itemId)) ||
  (line.itemId !== '' && price.codes.has(line.itemId));

/** The group of the same id, failing that the one whose id a description carries; among several (one per unit) the one whose unit fits. */
const findById = (
  line: ItemGroup,
  prices: readonly ItemGroup[],
  similarity: ItemSimilarity,
): number | null => {
  const listWhere = (isSame: (price: ItemGroup) => boolean): number[] =>
    prices.flatMap((price, index) => (isSame(price) ? [index] : []));
  const byColumn = listWhere((price) => hasSameId(line, price, similarity(line.words, price.words)));
  const same = byColumn.length > 0 ? byColumn : listWhere((price) => hasIdInDescription(line, price));
  const fitting = same.find((index) => relateUnits(line.unit, prices[index]?.unit ?? null) === 'same');
  return fitting ?? same[0] ?? null;
};

const rankPrices = (options: {
  line: ItemGroup;
  prices: readonly ItemGroup[];
  similarity: ItemSimilarity;
  sharedIds: boolean;
}): Candidate[] => {
  const { line, prices, similarity, sharedIds } = options;
  const candidates = prices.flatMap((price, index) => {
    const otherItem = sharedIds && line.itemId !== '' && price.itemId !== '' && line.itemId !== price.itemId;
    const score = otherItem ? 0 : similarity(line.words, price.words);
    const unitFits = relateUnits(line.unit, price.unit) !== 'different';
    return score > 0 ? [{ price: index, score, unitFits }] : [];
  });
  return candidates.sort((a, b) => b.score - a.score || a.price - b.price);
};

type GroupMatch = { price: number | null; nearest: number | null; score: number; otherUnit: boolean };

const matchGroups = (lines: readonly ItemGroup[], prices: readonly ItemGroup[]): GroupMatch[] => {
  const similarity = createItemSimilarity([...lines, ...prices].map(({ description }) => description));
  const byId = lines.map((line) => findById(line, prices, similarity));
  // Where one number occurs on both sides, both use the same numbers, and different ones mean different items.
  const sharedIds = byId.some((price) => price !== null);
  const ranked = lines.map((line) => rankPrices({ line, prices, similarity, sharedIds }));
  const pairs: ScoredPair[] = ranked.flatMap((candidates, left) =>
    byId[left] !== null
      ? []
      : candidates
          .filter(({ score, unitFits }) => unitFits && score >= sameItemThreshold)
          .map(({ price, score }) => ({ left, right: price, score })),
  );
  const chosen = new Map(chooseBestPairs(pairs).map((pair) => [pair.left, pair]));
  return lines.map((_, left) => {
    const id = byId[left] ?? null;
    if (id !== null) return { price: id, nearest: id, score: 1, otherUnit: false };
    const pair = chosen.get(left);
    if (pair !== undefined)
      return { price: pair.right, nearest: pair.right, score: pair.score, otherUnit: false };
    const [best] = ranked[left] ?? [];
    const shared = ranked[left]?.find(({ score, unitFits }) => unitFits && score >= sharedRowThreshold);
    if (shared !== undefined) {
      return { price: shared.price, nearest: shared.price, score: shared.score, otherUnit: false };
    }
    const otherUnit = best !== undefined && !best.unitFits && best.score >= sameItemThreshold;
    return { price: null, nearest: best?.price ?? null, score: best?.score ?? 0, otherUnit };
  });
};

/**
 * Gives every invoice line at most one price row of the contract: by item id, else by the assignment of items to
 * items whose similarities have the greatest sum. Several lines of one item share its price; of several prices of
 * one item the one counts that is in force at `day` (ISO date of the invoice) for the line's quantity.
 */
export const matchItems = (options: {
  lines: readonly ExtractedRow[];
  prices: readonly ExtractedRow[];
  day: string | null;
}): ItemMatch[] => {
  const { lines, prices, day } = options;
  const [lineGroups, priceGroups] = [groupItems(lines), groupItems(prices)];
  const keys = lineKeys(lines);
  const matches = matchGroups(lineGroups, priceGroups);
  const rowsOfGroup = (group: number | null): ExtractedRow[] =>
    (group === null ? [] : (priceGroups[group]?.rows ?? [])).flatMap((place) => prices[place] ?? []);
  const found = lineGroups.flatMap((group, index) => {
    const match = matches[index];
    return match === undefined ? [] : group.rows.map((line) => ({ line, match }));
  });
  return found
    .sort((a, b) => a.line - b.line)
    .map(({ line, match }) => {
      const nearest = rowsOfGroup(match.nearest)[0] ?? null;
      const base = { line, key: keys[line] ?? '', score: match.score, nearest };
      if (match.price === null) {
        return { ...base, price: null, reason: match.otherUnit ? 'other-unit' : 'unknown-item' };
      }
      const quantity = decimalOf(lines[line]?.cells.quantity);
      const choice = choosePriceRow({ rows: rowsOfGroup(match.price), day, quantity });
      return choice.row === null
        ? { ...base, price: null, reason: choice.reason }
        : { ...base, price: choice.row, ambiguous: choice.ambiguous };
    });
};
