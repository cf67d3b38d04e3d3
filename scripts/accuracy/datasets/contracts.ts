import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccuracyCase, CaseResult } from '../accuracy-case.ts';
import type { Extractor } from '../read-and-extract.ts';
import { toCase } from '../to-case.ts';

type Expected = Record<string, Partial<Record<string, string[]>>>;

/** The only fields this data set knows; others are no fault. */
const fieldKeys = [
  ['parties', 'party'],
  ['effectiveDate', 'effective_date'],
  ['governingLaw', 'jurisdiction'],
] as const;

const keepKnown = (fields: CaseResult['fields']): CaseResult['fields'] =>
  Object.fromEntries(
    fieldKeys.flatMap(([name]) => {
      const value = fields[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** Agreements whose truth tells parties, effective date and governing law; a field it lacks is not in the text. */
export const loadContracts = async (options: {
  folder: string;
  extractor: Extractor;
}): Promise<AccuracyCase[]> => {
  const { folder, extractor } = options;
  const expected = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as Expected;
  const cases: AccuracyCase[] = [];
  for (const [file, values] of Object.entries(expected)) {
    const path = join(folder, file);
    const document = await extractor.read(path);
    const extraction = document && (await extractor.extract({ document, printedOnly: true }));
    const known = fieldKeys.flatMap(([name, key]) =>
      values[key] === undefined ? [] : [[name, values[key]]],
    );
    cases.push(
      toCase({
        file,
        group: file,
        path,
        truth: { type: 'agreement', fields: Object.fromEntries(known), tables: {}, absence: 'presumed' },
        document,
        extraction,
        toResult: (found) => ({ ...found, fields: keepKnown(found.fields), tables: {} }),
      }),
    );
  }
  return cases;
};
