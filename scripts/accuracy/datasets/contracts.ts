import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccuracyCase } from '../accuracy-case.ts';
import { type Extractor, toCaseResult, toPageText } from '../read-and-extract.ts';

type Expected = Record<string, Partial<Record<string, string[]>>>;

/** The only fields this data set knows; others are no fault. */
const fieldKeys = [
  ['parties', 'party'],
  ['effectiveDate', 'effective_date'],
  ['governingLaw', 'jurisdiction'],
] as const;

/** Agreements whose truth tells parties, effective date and governing law; a field it lacks is not in the text. */
export const loadContracts = async (options: {
  folder: string;
  extractor: Extractor;
}): Promise<AccuracyCase[]> => {
  const { folder, extractor } = options;
  const expected = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as Expected;
  const cases: AccuracyCase[] = [];
  for (const [file, values] of Object.entries(expected)) {
    const document = await extractor.read(join(folder, file));
    const extraction = document && (await extractor.extract({ document, printedOnly: true }));
    const found = extraction && toCaseResult(extraction);
    const known = fieldKeys.flatMap(([name, key]) =>
      values[key] === undefined ? [] : [[name, values[key]]],
    );
    const kept = fieldKeys.flatMap(([name]) => {
      const value = found?.fields[name];
      return value === undefined ? [] : [[name, value]];
    });
    cases.push({
      file,
      group: file,
      truth: { fields: Object.fromEntries(known), tables: {}, absence: 'presumed' },
      result: found && { ...found, fields: Object.fromEntries(kept), tables: {} },
      pageText: document === null ? '' : toPageText(document),
    });
  }
  return cases;
};
