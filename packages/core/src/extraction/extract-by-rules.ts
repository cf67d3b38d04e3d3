import type { Problem, ReadDocument } from '../documents/read-document.ts';
import { checkTaxIds } from './check-tax-ids.ts';
import type { CheckOutcome } from './checks/check.ts';
import { runChecks } from './checks/run-checks.ts';
import type { Classification } from './classification/classify-document.ts';
import { detectLanguage } from './classification/detect-language.ts';
import { extractFields } from './extract-fields.ts';
import type { CheckResult, ExtractedTable, Extraction, Field } from './extraction.ts';
import type { FieldContext } from './fields/field-context.ts';
import { findAmounts } from './fields/find-amounts.ts';
import { findLabels, type LabelMatch } from './labels/find-labels.ts';
import { createLabelIndex } from './labels/label-index.ts';
import type { PageLayout } from './layout/page-layout.ts';
import { createProse } from './layout/prose.ts';
import type { TextLine } from './layout/text-line.ts';
import { hasLooseRows } from './tables/has-loose-rows.ts';
import { extractTable, type TableRegion } from './tables/index.ts';
import { readValueContext, type ValueContext } from './values/index.ts';

/** A required value that is less sure than this is told as a problem. */
const leastConfidence = 0.5;

const groupLabels = (matches: readonly LabelMatch[]): Map<string | null, LabelMatch[]> => {
  const groups = new Map<string | null, LabelMatch[]>();
  for (const match of matches) {
    const list = groups.get(match.label.target);
    if (list === undefined) groups.set(match.label.target, [match]);
    else list.push(match);
  }
  return groups;
};

/** A label that is the whole line, or that a colon or a number follows. */
const listLabelledLines = (matches: readonly LabelMatch[]): Set<TextLine> =>
  new Set(matches.filter((match) => match.start === 0 && match.standing >= 0.8).map((match) => match.line));

const toRegionTest = (regions: readonly TableRegion[]): FieldContext['isInTable'] => {
  const byPage = Map.groupBy(regions, (region) => region.page);
  return ({ page, middle }) =>
    byPage.get(page)?.some(({ box }) => middle > box[1] && middle < box[3]) ?? false;
};

const toResult = ({ name, passed, message }: CheckOutcome): CheckResult => ({ name, passed, message });

/** Writes each check's answer beside the value it spoke about. */
const attachChecks = (options: {
  outcomes: readonly CheckOutcome[];
  fields: Record<string, Field>;
  tables: Record<string, ExtractedTable>;
}): void => {
  for (const outcome of options.outcomes) {
    const { subject } = outcome;
    const field =
      'field' in subject
        ? options.fields[subject.field]
        : options.tables[subject.table]?.rows[subject.row]?.cells[subject.column];
    field?.checks.push(toResult(outcome));
  }
};

/** Failures of one check on many rows are one problem: the rows carry their own. */
const toCheckProblems = (outcomes: readonly CheckOutcome[]): Problem[] =>
  [
    ...Map.groupBy(
      outcomes.filter((outcome) => !outcome.passed),
      (outcome) => outcome.name,
    ),
  ].map(([name, failed]) => ({
    code: `check.${name}`,
    message:
      failed.length === 1
        ? (failed[0]?.message ?? '')
        : `${failed[0]?.message} (and ${failed.length - 1} more)`,
  }));

const listFieldProblems = (options: {
  context: FieldContext;
  fields: Readonly<Record<string, Field>>;
}): Problem[] => {
  const { context, fields } = options;
  const problems: Problem[] = [];
  for (const [name, { required, type }] of Object.entries(context.type.fields)) {
    const field = fields[name];
    if (required && field === undefined) {
      problems.push({ code: 'field.missing', message: `The required field ${name} was not found.` });
    } else if (required && field !== undefined && field.confidence < leastConfidence) {
      problems.push({
        code: 'field.uncertain',
        message: `The required field ${name} is uncertain: check it.`,
      });
    }
    const open =
      context.values.dateOrder.basis === 'none' && /^\d{1,2}[/-]\d{1,2}[/-]/.test(field?.text ?? '');
    if (type === 'date' && field !== undefined && open) {
      problems.push({
        code: 'date.ambiguous',
        message: `Nothing in the document says whether the day or the month comes first in ${name}.`,
      });
    }
  }
  return problems;
};

const listPageProblems = (document: ReadDocument): Problem[] => {
  const known = document.problems.some((problem) => problem.code.startsWith('page.'));
  const empty = document.pages.filter((page) => !page.hasText).map((page) => page.number);
  return empty.length === 0 || known
    ? []
    : [{ code: 'page.no-text', message: `Pages without text: ${empty.join(', ')}.` }];
};

const toConfidence = (
  fields: Readonly<Record<string, Field>>,
  names: readonly string[],
  whole: number,
): number => {
  const values = names.map((name) => fields[name]?.confidence ?? 0);
  const mean = values.length === 0 ? whole : values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.round(Math.min(1, mean * 0.8 + whole * 0.2) * 100) / 100;
};

/** Reads fields and tables of a known type from the pages, and says what is missing or does not add up. */
export const extractByRules = (options: {
  document: ReadDocument;
  layouts: readonly PageLayout[];
  classification: Classification;
}): Extraction => {
  const { document, layouts, classification } = options;
  const { type } = classification;
  const values: ValueContext = readValueContext(document);
  const index = createLabelIndex(type);
  const matches = layouts.flatMap((layout) => findLabels(layout, index));
  const labelled = listLabelledLines(matches);
  const isLabelled = (line: TextLine): boolean => labelled.has(line);
  const tables: Record<string, ExtractedTable> = {};
  const tableProblems: Problem[] = [];
  const regions: TableRegion[] = [];
  for (const [name, definition] of Object.entries(type.tables)) {
    const found = extractTable({ document, columns: definition.columns, context: values });
    // A table that need not be there is all there with no rows, unless something on the pages looks like some.
    const isNone =
      !definition.required &&
      found.table.rows.length === 0 &&
      !hasLooseRows({ layouts, context: values, isLabelled });
    tables[name] = isNone ? { rows: [], complete: true } : found.table;
    regions.push(...found.regions);
    if (!isNone) tableProblems.push(...found.problems);
    if (definition.required && found.table.rows.length === 0 && found.problems.length === 0) {
      tableProblems.push({ code: 'table.empty', message: `The table ${name} has no rows.` });
    }
  }
  const context: FieldContext = {
    type,
    language: detectLanguage(layouts),
    layouts,
    prose: createProse(layouts),
    values,
    labels: groupLabels(matches),
    isLabelled,
    isInTable: toRegionTest(regions),
  };
  const fields = extractFields(context);
  const amounts = Object.fromEntries(
    Object.keys(type.amounts).map((name) => [
      name,
      [...new Set(findAmounts(`amounts.${name}`, context).map((amount) => amount.value))].slice(0, 5),
    ]),
  );
  const outcomes = runChecks({ names: type.checks, input: { fields, tables, amounts } });
  // A number that is not required is marked where its digits do not hold: all that is required may be right.
  const taxIds = checkTaxIds({ type, fields });
  const required = Object.entries(type.fields).flatMap(([name, field]) => (field.required ? [name] : []));
  attachChecks({ outcomes: [...outcomes, ...taxIds], fields, tables });
  const problems = [
    ...document.problems,
    ...listPageProblems(document),
    ...(type.classification.fallback
      ? [
          {
            code: 'type.unknown',
            message: 'The document is of no known type: name one with the type option.',
          },
        ]
      : []),
    ...listFieldProblems({ context, fields }),
    ...tableProblems,
    ...toCheckProblems([...outcomes, ...taxIds.filter(({ subject }) => required.includes(subject.field))]),
  ];
  return {
    format: 'assay.extraction/1',
    status:
      problems.length === 0 && Object.values(tables).every((table) => table.complete)
        ? 'complete'
        : 'incomplete',
    type: type.name,
    language: context.language,
    confidence: toConfidence(fields, required, classification.confidence),
    fields,
    tables,
    problems,
  };
};
