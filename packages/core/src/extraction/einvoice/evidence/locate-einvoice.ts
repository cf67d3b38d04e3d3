import type { Page } from '../../../documents/read-document.ts';
import type { Evidence } from '../../extraction.ts';
import type { EInvoiceData, EInvoiceValue, InvoiceFieldName, LineColumnName } from '../invoice-data.ts';
import { createSourceLocator } from './locate-in-source.ts';
import { type LocatedRow, locateRow } from './locate-row.ts';
import { createValueLocator, type ValueLocator, type ValueMatch } from './locate-value.ts';
import { indexWords } from './word-index.ts';

export type LocatedEvidence = {
  fields: Map<string, Evidence[]>;
  rows: { cells: Map<string, Evidence[]>; evidence: Evidence[] }[];
};

/** Sums stand below the lines; the same figure further up is a line's. */
const belowLines = new Set<InvoiceFieldName>(['netTotal', 'taxTotal', 'grandTotal', 'amountDue', 'currency']);

/** The words of a value: whole, or else its parts on their own, such as the lines of an address. */
const findWords = (options: {
  locator: ValueLocator;
  value: EInvoiceValue;
  choose: (matches: readonly ValueMatch[]) => ValueMatch | undefined;
}): readonly number[] => {
  const { locator, value, choose } = options;
  const whole = choose(locator.findAll({ kind: value.kind, value: value.value }));
  if (whole !== undefined) return whole.words;
  if (value.parts.length < 2) return [];
  // Short parts such as a country's code stand anywhere.
  const telling = value.parts.filter((part) => part.text.length > 3);
  return telling.flatMap((part) => choose(locator.findAll({ kind: 'text', value: part.text }))?.words ?? []);
};

/**
 * Finds where the pages print what the XML says. `source` is the XML itself where the pages show it (a standalone
 * XML file). A value that is printed nowhere has no evidence.
 */
export const locateEInvoice = (options: {
  data: EInvoiceData;
  pages: readonly Page[];
  source: string | null;
}): LocatedEvidence => {
  const { data, pages, source } = options;
  const index = indexWords(pages);
  const locator = createValueLocator(index);
  const inSource = source === null ? null : createSourceLocator({ source, index });
  const rows: LocatedEvidence['rows'] = [];
  let lastRow = 0;
  for (const line of data.lines) {
    const entries = Object.entries(line) as [LineColumnName, EInvoiceValue][];
    const exact = new Map(entries.map(([name, value]) => [name, inSource?.(value) ?? []] as const));
    const isExact = [...exact.values()].some((words) => words.length > 0);
    const found: LocatedRow | null = isExact ? null : locateRow({ line, locator, index, after: lastRow });
    if (found !== null) lastRow = found.y;
    const cells = new Map<string, Evidence[]>();
    for (const [name, words] of found?.cells ?? exact) cells.set(name, locator.toEvidence(words));
    const all = [...(found?.cells ?? exact).values()].flat().sort((a, b) => a - b);
    rows.push({ cells, evidence: locator.toEvidence([...new Set(all)]) });
  }
  const fields = new Map<string, Evidence[]>();
  for (const [name, value] of Object.entries(data.fields) as [InvoiceFieldName, EInvoiceValue][]) {
    const choose = (matches: readonly ValueMatch[]) =>
      belowLines.has(name) ? (matches.find((match) => match.y > lastRow) ?? matches.at(-1)) : matches[0];
    const exact = inSource?.(value) ?? [];
    fields.set(name, locator.toEvidence(exact.length > 0 ? exact : findWords({ locator, value, choose })));
  }
  return { fields, rows };
};
