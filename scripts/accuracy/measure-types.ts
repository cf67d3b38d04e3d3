import type { AccuracyCase } from './accuracy-case.ts';
import { formatTable, percent } from './format-table.ts';
import { scoreCase } from './score-case.ts';
import { type Summary, summarize } from './summarize.ts';

export type TypeFigures = {
  type: string;
  /** Share that was told as what it is, each content counted once. */
  recognised: number;
  /** What the others were taken for, and how often. */
  takenFor: Record<string, number>;
  summary: Summary;
};

/** All data sets together, by what the documents are; those whose truth does not say it are left out. */
export const measureTypes = (cases: readonly AccuracyCase[]): TypeFigures[] =>
  [...Map.groupBy(cases, ({ truth }) => truth.type)].flatMap(([type, list]): TypeFigures[] => {
    if (type === undefined) return [];
    const groups = Map.groupBy(list, ({ group }) => group);
    const takenFor: Record<string, number> = {};
    let recognised = 0;
    for (const item of list) {
      const told = item.result?.extraction?.type ?? 'not read';
      if (told === type) recognised += 1 / (groups.get(item.group)?.length ?? 1);
      else takenFor[told] = (takenFor[told] ?? 0) + 1;
    }
    return [
      { type, recognised: recognised / groups.size, takenFor, summary: summarize(list.map(scoreCase)) },
    ];
  });

export const formatTypes = (figures: readonly TypeFigures[]): string => {
  const rows = figures.map(({ type, recognised, takenFor, summary }) => [
    `  ${type}`,
    String(summary.documents),
    percent(recognised),
    percent(summary.all.precision),
    percent(summary.all.recall),
    percent(summary.all.f1),
    percent(summary.complete),
    percent(summary.completeButWrong),
    Object.entries(takenFor)
      .map(([told, count]) => `${told} ${count}`)
      .join(', ') || '–',
  ]);
  const header = ['by type, all sets', 'documents', 'recognised', 'precision', 'recall', 'F1', 'complete'];
  return formatTable([[...header, 'complete but wrong', 'taken for'], ...rows]);
};
