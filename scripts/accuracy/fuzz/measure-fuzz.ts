import { readBytes } from '@assay/reader';
import type { AccuracyCase } from '../accuracy-case.ts';
import { type Extractor, toCaseResult, toPageText } from '../read-and-extract.ts';
import { addOcrNoise } from './add-ocr-noise.ts';
import { type FuzzKind, fuzzKinds, makeFuzzDocument } from './make-fuzz-document.ts';
import { compareRowsStrictly, type StrictRows } from './strict-rows.ts';

/** Any fixed seeds would do: the figures of two runs must be comparable. */
const firstSeed = 100_001;

export type FuzzCase = {
  seed: number;
  item: AccuracyCase;
  rows: StrictRows;
  /** How many rows the document has, and how many were found. */
  truth: number;
  found: number;
  problems: readonly string[];
  traits: Readonly<Record<string, string>>;
};

/** Makes one document by its seed, reads it and compares every cell. */
export const runFuzzCase = async (options: {
  kind: FuzzKind;
  seed: number;
  extractor: Extractor;
}): Promise<FuzzCase> => {
  const { kind, seed, extractor } = options;
  const { bytes, truth, table, unknown, traits, misread } = await makeFuzzDocument({ kind, seed });
  const clean = await readBytes({ bytes, passwords: [] }).catch(() => null);
  const document = clean && misread > 0 ? addOcrNoise({ document: clean, share: misread, seed }) : clean;
  const extraction = document === null ? null : await extractor.extract({ document, printedOnly: true });
  const result = extraction === null ? null : toCaseResult(extraction);
  if (result !== null)
    result.fields = Object.fromEntries(
      Object.entries(result.fields).filter(([name]) => !unknown.includes(name)),
    );
  const rows = truth.tables[table] ?? [];
  const found = result?.tables[table] ?? [];
  return {
    seed,
    item: {
      file: `${kind}, seed ${seed}`,
      group: String(seed),
      truth: { ...truth, absence: 'known' },
      result,
      pageText: document === null ? '' : toPageText(document),
    },
    rows: compareRowsStrictly({ table, truth: rows, found }),
    truth: rows.length,
    found: found.length,
    problems: (extraction?.problems ?? []).map(({ code }) => code),
    traits,
  };
};

export type FuzzReport = {
  kind: FuzzKind;
  documents: number;
  /** Rows of which every cell is right, the text to the letter. */
  rows: { right: number; truth: number; found: number };
  complete: number;
  /** Called complete although a cell of a row differs. */
  completeWithWrongRows: number;
};

/** Documents by chance, in layouts that nobody wrote rules for, of one kind after the other. */
export const measureFuzz = async (options: {
  extractor: Extractor;
}): Promise<{ report: FuzzReport; cases: FuzzCase[] }[]> => {
  const measured: { report: FuzzReport; cases: FuzzCase[] }[] = [];
  for (const kind of Object.keys(fuzzKinds) as FuzzKind[]) {
    const cases: FuzzCase[] = [];
    for (let at = 0; at < fuzzKinds[kind]; at += 1)
      cases.push(await runFuzzCase({ kind, seed: firstSeed + at, extractor: options.extractor }));
    const sum = (count: (each: FuzzCase) => number): number =>
      cases.reduce((total, each) => total + count(each), 0);
    const complete = cases.filter(({ item }) => item.result?.complete === true);
    measured.push({
      cases,
      report: {
        kind,
        documents: cases.length,
        rows: {
          right: sum(({ truth, rows }) => truth - rows.missed.length),
          truth: sum(({ truth }) => truth),
          found: sum(({ found }) => found),
        },
        complete: complete.length,
        completeWithWrongRows: complete.filter(({ rows }) => rows.missed.length + rows.extra.length > 0)
          .length,
      },
    });
  }
  return measured;
};
