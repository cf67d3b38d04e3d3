import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccuracyCase } from '../accuracy-case.ts';
import { type Extractor, toCaseResult } from '../read-and-extract.ts';
import { toCase } from '../to-case.ts';

/** The scenario behind a file: its name after the maker, the release and the profile. */
export const toScenario = (file: string): string =>
  file
    .replace(/\.pdf$/, '')
    .replace(/^.*(EN16931|XRECHNUNG|BASIC-WL|BASIC_WL|BASIC|EXTENDED|COMFORT|MINIMUM)_/, '')
    .replace(/_embedded$/, '')
    .replace(/_XRechnung$/, '');

/** Units are codes in the XML and words on the page: they are no truth for it. */
const isPrintable = (column: string): boolean => column !== 'unit';

const withoutCodes = (row: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(row).filter(([column]) => isPrintable(column)));

/** Printed invoices whose truth is the XML inside them; the printed page alone is extracted. */
export const loadAwv = async (options: { folder: string; extractor: Extractor }): Promise<AccuracyCase[]> => {
  const { folder, extractor } = options;
  const cases: AccuracyCase[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.pdf')).sort()) {
    const path = join(folder, file);
    const document = await extractor.read(path);
    if (document === null) {
      const truth = { fields: {}, tables: {}, absence: 'unknown' as const };
      cases.push(toCase({ file, group: toScenario(file), path, truth, document, extraction: null }));
      continue;
    }
    const embedded = await extractor.extract({ document, printedOnly: false });
    const printed = await extractor.extract({ document, printedOnly: true });
    const truth = toCaseResult(embedded, (field) => field.method === 'embedded');
    const lines = (truth.tables.lines ?? []).map(withoutCodes);
    cases.push(
      toCase({
        file,
        group: toScenario(file),
        path,
        truth: {
          type: embedded.type,
          fields: truth.fields,
          tables: lines.length > 0 ? { lines } : {},
          absence: 'presumed',
        },
        document,
        extraction: printed,
      }),
    );
  }
  return cases;
};
