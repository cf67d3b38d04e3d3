import { formatTable, percent } from '../format-table.ts';
import type { Extractor } from '../read-and-extract.ts';
import { type MadePaper, makePapers } from './made-papers.ts';

/** Any fixed seeds would do: the figures of two runs must be comparable. */
const seeds = [1, 2, 3, 4];

export type TypeShares = {
  papers: number;
  /** Of those told to be of the type, the share that is. */
  precision: number;
  /** Of those that are of the type, the share that was told so. */
  recall: number;
};

export type ClassificationReport = {
  papers: number;
  right: number;
  types: Record<string, TypeShares>;
  /** How often papers of a type were told as which. */
  confusion: Record<string, Record<string, number>>;
  /** Kinds of papers that were taken for something else, with language and what they were told as. */
  mistaken: { kind: string; language: string; told: string; count: number }[];
};

/** A share of nothing is one: nothing was done wrong. */
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

export type ToldPaper = Pick<MadePaper, 'kind' | 'type' | 'language'> & { told: string };

export const judgeTypes = (papers: readonly ToldPaper[]): ClassificationReport => {
  const confusion: Record<string, Record<string, number>> = {};
  for (const { type, told } of papers) {
    const row = confusion[type] ?? {};
    confusion[type] = row;
    row[told] = (row[told] ?? 0) + 1;
  }
  const toShares = (type: string): TypeShares => {
    const own = papers.filter((paper) => paper.type === type);
    const told = papers.filter((paper) => paper.told === type);
    const right = own.filter((paper) => paper.told === type).length;
    return { papers: own.length, precision: share(right, told.length), recall: share(right, own.length) };
  };
  const wrong = papers.filter(({ type, told }) => type !== told);
  const mistaken = [
    ...Map.groupBy(wrong, ({ kind, language, told }) => JSON.stringify({ kind, language, told })),
  ].map(([key, list]) => ({
    ...(JSON.parse(key) as { kind: string; language: string; told: string }),
    count: list.length,
  }));
  return {
    papers: papers.length,
    right: share(papers.length - wrong.length, papers.length),
    types: Object.fromEntries(Object.keys(confusion).map((type) => [type, toShares(type)])),
    confusion,
    mistaken,
  };
};

/** Made papers of all types in six languages, and others that are easily taken for them. */
export const measureClassification = async (options: {
  extractor: Extractor;
}): Promise<ClassificationReport> => {
  const told: ToldPaper[] = [];
  for (const { document, ...paper } of makePapers(seeds)) {
    const { type } = await options.extractor.extract({ document, printedOnly: true });
    told.push({ ...paper, told: type });
  }
  return judgeTypes(told);
};

export const formatClassification = (report: ClassificationReport): string => {
  const names = Object.keys(report.confusion);
  const told = [...new Set([...names, ...Object.values(report.confusion).flatMap(Object.keys)])];
  const rows = names.map((type) => {
    const shares = report.types[type];
    return [
      `  ${type}`,
      ...(shares === undefined
        ? []
        : [String(shares.papers), percent(shares.precision), percent(shares.recall)]),
      ...told.map((name) => String(report.confusion[type]?.[name] ?? '')),
    ];
  });
  return [
    `made papers: ${report.papers} in six languages, ${percent(report.right)} told as what they are`,
    formatTable([['  is, and is told as', 'papers', 'precision', 'recall', ...told], ...rows]),
    ...report.mistaken.map(
      ({ kind, language, told, count }) => `  ${kind} (${language}) taken for ${told}: ${count}`,
    ),
  ].join('\n');
};

/** Shares by name for the baseline. */
export const toClassificationFigures = (report: ClassificationReport): Record<string, number> => ({
  'made papers/told as what they are': report.right,
  ...Object.fromEntries(
    Object.entries(report.types).flatMap(([type, { precision, recall }]) => [
      [`made papers/${type} precision`, precision],
      [`made papers/${type} recall`, recall],
    ]),
  ),
});
