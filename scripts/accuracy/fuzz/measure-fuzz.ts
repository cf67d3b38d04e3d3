import { readBytes } from '@assay/reader';
import { type FuzzDocument, makeFuzzInvoice } from '@assay/samples';
import type { AccuracyCase } from '../accuracy-case.ts';
import { type Extractor, toCaseResult, toPageText } from '../read-and-extract.ts';
import { compareRowsStrictly, type StrictRows } from './strict-rows.ts';

/** Any fixed seeds would do: the figures of two runs must be comparable. */
const seeds = Array.from({ length: 400 }, (_, index) => 100_001 + index);

export type FuzzCase = {
  seed: number;
  item: AccuracyCase;
  rows: StrictRows;
  problems: readonly string[];
  traits: Readonly<Record<string, string>>;
};

const toTraits = ({ look, language }: FuzzDocument): Record<string, string> => {
  return {
    language,
    columns: look.columns.join(' '),
    header: look.header,
    rules: look.rules,
    codes: look.codePlace,
    numbersAt: look.numbersAt,
    sums: look.sums,
    marks: look.marks,
    minus: look.numbers.minus,
    group: look.numbers.group,
    places: String(look.numbers.quantityPlaces),
    rowGap: String(look.rowGap),
    pages: look.repeatsHeader ? 'header repeated' : 'header once',
  };
};

/** Makes one bill by its seed, reads it and compares every cell. */
export const runFuzzCase = async (options: { seed: number; extractor: Extractor }): Promise<FuzzCase> => {
  const { seed, extractor } = options;
  const made = await makeFuzzInvoice({ seed });
  const document = await readBytes({ bytes: made.bytes, passwords: [] }).catch(() => null);
  const extraction = document === null ? null : await extractor.extract({ document, printedOnly: true });
  const result = extraction === null ? null : toCaseResult(extraction);
  const item: AccuracyCase = {
    file: `seed ${seed}`,
    group: String(seed),
    truth: { ...made.truth, absence: 'known' },
    result,
    pageText: document === null ? '' : toPageText(document),
  };
  const rows = compareRowsStrictly({ truth: made.truth.tables.lines, found: result?.tables.lines ?? [] });
  const problems = (extraction?.problems ?? []).map(({ code }) => code);
  return { seed, item, rows, problems, traits: toTraits(made) };
};

export type FuzzReport = {
  documents: number;
  /** Rows of which every cell is right, the text to the letter. */
  rows: { right: number; truth: number; found: number };
  complete: number;
  /** Called complete although a cell of a row differs. */
  completeWithWrongRows: number;
};

/** Bills by chance, in layouts that nobody wrote rules for. */
export const measureFuzz = async (options: {
  extractor: Extractor;
}): Promise<{ report: FuzzReport; cases: FuzzCase[] }> => {
  const cases: FuzzCase[] = [];
  const report = {
    documents: 0,
    rows: { right: 0, truth: 0, found: 0 },
    complete: 0,
    completeWithWrongRows: 0,
  };
  for (const seed of seeds) {
    const each = await runFuzzCase({ seed, extractor: options.extractor });
    cases.push(each);
    const truth = each.item.truth.tables.lines?.length ?? 0;
    const isComplete = each.item.result?.complete === true;
    report.documents += 1;
    report.rows.truth += truth;
    report.rows.found += each.item.result?.tables.lines?.length ?? 0;
    report.rows.right += truth - each.rows.missed.length;
    if (isComplete) report.complete += 1;
    if (isComplete && each.rows.missed.length + each.rows.extra.length > 0) report.completeWithWrongRows += 1;
  }
  return { report, cases };
};
