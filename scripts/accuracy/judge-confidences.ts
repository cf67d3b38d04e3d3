import type { AccuracyCase } from './accuracy-case.ts';
import { measureReliability, type Reliability } from './calibration/measure-reliability.ts';
import type { Outcome } from './calibration/observation.ts';
import { listFieldOutcomes, listRowOutcomes } from './list-outcomes.ts';
import { scoreCase } from './score-case.ts';

export type MethodFigures = { method: string; told: number; right: number };

export type ConfidenceReport = {
  fields: Reliability;
  rows: Reliability;
  documents: Reliability;
  /** Values told with a confidence of `sure` or more that are wrong, as a share of all values that were told. */
  silentlyWrong: number;
  methods: MethodFigures[];
};

/** From here on nobody would look at a value. */
const sure = 0.95;

type FieldOutcome = Outcome & { method: string };

const listFields = (item: AccuracyCase, weight: number): FieldOutcome[] =>
  listFieldOutcomes(item).flatMap(({ name, right }) => {
    const field = item.result?.extraction?.fields[name];
    return field === undefined ? [] : [{ confidence: field.confidence, method: field.method, right, weight }];
  });

const listRows = (item: AccuracyCase, weight: number): Outcome[] =>
  listRowOutcomes(item).flatMap(({ table, at, right }) => {
    const cells = Object.values(item.result?.extraction?.tables[table]?.rows[at]?.cells ?? {});
    if (cells.length === 0) return [];
    return [{ confidence: Math.min(...cells.map((cell) => cell.confidence)), right, weight }];
  });

const sumWeights = (outcomes: readonly Outcome[]): number =>
  outcomes.reduce((sum, { weight }) => sum + weight, 0);

/** How well the confidences of what was told in these documents tell what is right. */
export const judgeConfidences = (cases: readonly AccuracyCase[]): ConfidenceReport => {
  const groups = Map.groupBy(cases, ({ group }) => group);
  const weightOf = ({ group }: AccuracyCase): number => 1 / (groups.get(group)?.length ?? 1);
  const fields = cases.flatMap((item) => listFields(item, weightOf(item)));
  const rows = cases.flatMap((item) => listRows(item, weightOf(item)));
  const documents = cases.flatMap((item): Outcome[] => {
    // Where the truth knows only a part of a document, nobody knows whether all of it is right.
    const confidence = item.truth.absence === 'known' ? item.result?.extraction?.confidence : undefined;
    if (confidence === undefined) return [];
    return [{ confidence, right: !scoreCase(item).wrong, weight: weightOf(item) }];
  });
  const silent = fields.filter(({ confidence, right }) => !right && confidence >= sure);
  const methods = [...Map.groupBy(fields, ({ method }) => method)].map(([method, told]) => ({
    method,
    told: sumWeights(told),
    right: sumWeights(told.filter(({ right }) => right)) / sumWeights(told),
  }));
  return {
    fields: measureReliability(fields),
    rows: measureReliability(rows),
    documents: measureReliability(documents),
    silentlyWrong: fields.length === 0 ? 0 : sumWeights(silent) / sumWeights(fields),
    methods,
  };
};
