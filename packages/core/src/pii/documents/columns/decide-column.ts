import type { PiiEntity } from '../../engine/pii-entity.ts';
import type { HeaderHint } from './read-header.ts';
import { coversValue, fitsType } from './value-forms.ts';

/** A value with how often it stands in the column, and what was found in it, the unsure too. */
export type FoundValue = { text: string; count: number; entities: readonly PiiEntity[] };

/** What a column holds, and whether its head said so (with the listed word) or the values alone. */
export type ColumnDecision = { type: string; listed: string | null };

/** Of the values, to believe the values alone: so many can be it, and of those so many surely are. */
const leastShare = 0.7;
const leastSureShare = 0.4;
/** With fewer values nothing is common to them. */
const leastValues = 4;
/** With a head that leaves little doubt, and with one that leaves some. */
const leastWithSureHead = 0.2;
const leastFitting = 0.8;
const leastWithHead = 0.4;

type Tally = { all: number; possible: Map<string, number>; sure: Map<string, number> };

const add = (counts: Map<string, number>, type: string, count: number): void => {
  counts.set(type, (counts.get(type) ?? 0) + count);
};

const tally = (values: readonly FoundValue[], threshold: number): Tally => {
  const possible = new Map<string, number>();
  const sure = new Map<string, number>();
  let all = 0;
  for (const { text, count, entities } of values) {
    all += count;
    const types = new Set<string>();
    for (const entity of entities) {
      if (!coversValue(text, entity)) continue;
      types.add(entity.type);
      if (entity.score >= threshold) add(sure, entity.type, count);
      for (const other of entity.alternatives ?? []) if (coversValue(text, other)) types.add(other.type);
    }
    for (const type of types) add(possible, type, count);
  }
  return { all, possible, sure };
};

const decideByHead = (
  hint: HeaderHint,
  values: readonly FoundValue[],
  { all, possible, sure }: Tally,
): ColumnDecision | null => {
  const { type, listed } = hint;
  if (!hint.sure) return (sure.get(type) ?? 0) >= leastWithHead * all && all > 1 ? { type, listed } : null;
  const fitting = values.reduce((sum, { text, count }) => sum + (fitsType(type, text) ? count : 0), 0);
  const isLikely = (possible.get(type) ?? 0) >= leastWithSureHead * all || fitting >= leastFitting * all;
  return isLikely ? { type, listed } : null;
};

const decideByValues = ({ all, possible, sure }: Tally): ColumnDecision | null => {
  if (all < leastValues) return null;
  const [best] = [...possible]
    .filter(([type, count]) => count >= leastShare * all && (sure.get(type) ?? 0) >= leastSureShare * all)
    .toSorted(([a], [b]) => (sure.get(b) ?? 0) - (sure.get(a) ?? 0));
  return best ? { type: best[0], listed: null } : null;
};

/** What the whole of a column says that each of its values is; null where it says nothing. */
export const decideColumn = (options: {
  values: readonly FoundValue[];
  hint: HeaderHint | null;
  threshold: number;
}): ColumnDecision | null => {
  const { values, hint, threshold } = options;
  const counts = tally(values, threshold);
  if (counts.all === 0) return null;
  return (hint && decideByHead(hint, values, counts)) ?? decideByValues(counts);
};
