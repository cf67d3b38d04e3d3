import type { Extraction } from '../extraction/extraction.ts';
import { isDecimal } from '../money/decimal.ts';
import type { FilterEntry } from '../ports/search-index.ts';
import { foldText } from '../reconciliation/fold-text.ts';
import { normalizePartyName } from '../reconciliation/party-name.ts';
import { toSortableDecimal } from './sortable-decimal.ts';

const longestValue = 200;

/** As texts are compared: without case and accents, spaces told once. */
export const foldFilterValue = (text: string): string =>
  foldText(text).replaceAll(/\s+/g, ' ').trim().slice(0, longestValue);
/** As names of parties are compared: without their legal form, too. */
export const foldParty = (name: string): string => normalizePartyName(name).slice(0, longestValue);

/** The name under which the numbers of a field are compared; the field's own name has them as texts. */
export const numberName = (field: string): string => `${field}:number`;
/** The name of an extracted field among filters, apart from those that every document has. */
export const fieldName = (field: string): string => `fields.${field}`;

const dateForm = /^\d{4}-\d{2}-\d{2}/;
/** What a document's date, amount and parties are, the first that there is. */
const dateFields = ['issueDate', 'effectiveDate', 'date'];
const amountFields = ['grandTotal', 'amountDue', 'netTotal', 'totalCap', 'total'];
const partyFields = ['sellerName', 'buyerName', 'parties'];

const textEntry = (name: string, text: string, fold: (text: string) => string): FilterEntry[] => {
  const label = text.replaceAll(/\s+/g, ' ').trim().slice(0, longestValue);
  const value = fold(text);
  if (value === '') return [];
  return [label === value ? { name, value } : { name, value, label }];
};

const numberEntry = (name: string, text: string): FilterEntry[] =>
  isDecimal(text) && text.length <= longestValue
    ? [{ name: numberName(name), value: toSortableDecimal(text), label: text }]
    : [];

const withoutRepeats = (entries: readonly FilterEntry[]): FilterEntry[] => {
  const known = new Map(entries.map((entry) => [JSON.stringify([entry.name, entry.value]), entry]));
  return [...known.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
};

/** By what a document is filtered and counted: what was extracted, and what is known of every document. */
export const toFilters = (document: {
  extraction: Extraction | null;
  language: string | null;
  kind: string;
}): FilterEntry[] => {
  const { extraction, language, kind } = document;
  const valuesOf = (field: string): string[] => [extraction?.fields[field]?.value ?? []].flat();
  const firstOf = (fields: readonly string[], fits: (value: string) => boolean): string[] =>
    fields.flatMap(valuesOf).filter(fits).slice(0, 1);
  const fields = Object.keys(extraction?.fields ?? {});
  return withoutRepeats([
    { name: 'type', value: extraction?.type ?? 'unknown' },
    { name: 'status', value: extraction?.status ?? 'failed' },
    { name: 'kind', value: kind },
    ...(language === null ? [] : [{ name: 'language', value: language }]),
    ...firstOf(dateFields, (value) => dateForm.test(value)).map((value) => ({ name: 'date', value })),
    ...firstOf(amountFields, isDecimal).flatMap((value) => numberEntry('amount', value)),
    ...partyFields.flatMap(valuesOf).flatMap((value) => textEntry('party', value, foldParty)),
    ...fields.flatMap((field) =>
      valuesOf(field).flatMap((value) => [
        ...textEntry(fieldName(field), value, foldFilterValue),
        ...numberEntry(fieldName(field), value),
      ]),
    ),
  ]);
};
