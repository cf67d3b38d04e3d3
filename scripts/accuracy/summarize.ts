import type { CaseScore } from './score-case.ts';

export type FieldFigures = {
  precision: number;
  recall: number;
  f1: number;
  recallPrinted: number;
  /** Values in the truth and values found without one, each scenario counted once. */
  values: number;
  spurious: number;
};

export type Summary = {
  documents: number;
  /** Scenarios: renderings of one content count once, as the mean of them. */
  groups: number;
  read: number;
  complete: number;
  entirelyRight: number;
  entirelyRightPrinted: number;
  /** Share of all scenarios that are called complete although something in them is wrong. */
  completeButWrong: number;
  /** Over all fields together. */
  all: FieldFigures;
  fields: Record<string, FieldFigures>;
  rows: Record<string, { recall: number; precision: number; truth: number }>;
};

/** A share of nothing is one: nothing was done wrong. */
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

type Sums = {
  right: number;
  wrong: number;
  spurious: number;
  missed: number;
  printed: number;
  printedRight: number;
};

const emptySums = (): Sums => ({ right: 0, wrong: 0, spurious: 0, missed: 0, printed: 0, printedRight: 0 });

const addTo = (sums: Sums, count: Sums, weight: number) => {
  for (const key of Object.keys(sums) as (keyof Sums)[]) sums[key] += count[key] * weight;
};

const toFigures = (sums: Sums): FieldFigures => {
  const values = sums.right + sums.missed;
  const precision = share(sums.right, sums.right + sums.wrong + sums.spurious);
  const recall = share(sums.right, values);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    recallPrinted: share(sums.printedRight, sums.printed),
    values,
    spurious: sums.spurious,
  };
};

export const summarize = (scores: readonly CaseScore[]): Summary => {
  const sizes = new Map<string, number>();
  for (const { group } of scores) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const weightOf = (score: CaseScore) => 1 / (sizes.get(score.group) ?? 1);
  const meanOf = (has: (score: CaseScore) => boolean) =>
    scores.reduce((sum, score) => sum + (has(score) ? weightOf(score) : 0), 0) / Math.max(1, sizes.size);
  const all = emptySums();
  const byField = new Map<string, Sums>();
  const byTable = new Map<string, { right: number; truth: number; found: number }>();
  for (const score of scores) {
    const weight = weightOf(score);
    for (const [name, count] of Object.entries(score.fields)) {
      const sums = byField.get(name) ?? emptySums();
      byField.set(name, sums);
      addTo(sums, count, weight);
      addTo(all, count, weight);
    }
    for (const [table, count] of Object.entries(score.rows)) {
      const sums = byTable.get(table) ?? { right: 0, truth: 0, found: 0 };
      byTable.set(table, sums);
      sums.right += count.right * weight;
      sums.truth += count.truth * weight;
      sums.found += count.found * weight;
    }
  }
  // Of a field that no truth knows there is nothing to recall: its spurious values count in `all`.
  const told = [...byField].filter(([, sums]) => sums.right + sums.missed > 0);
  return {
    documents: scores.length,
    groups: sizes.size,
    read: meanOf((score) => score.read),
    complete: meanOf((score) => score.complete),
    entirelyRight: meanOf((score) => score.entirelyRight),
    entirelyRightPrinted: meanOf((score) => score.entirelyRightPrinted),
    completeButWrong: meanOf((score) => score.complete && score.wrong),
    all: toFigures(all),
    fields: Object.fromEntries(told.map(([name, sums]) => [name, toFigures(sums)])),
    rows: Object.fromEntries(
      [...byTable].map(([table, { right, truth, found }]) => [
        table,
        { recall: share(right, truth), precision: share(right, found), truth },
      ]),
    ),
  };
};
