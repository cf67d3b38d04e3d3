import type { Page } from '../../documents/read-document.ts';
import type { Field } from '../extraction.ts';
import type { ColumnDefinition } from '../types/document-type.ts';
import { findDates, normalizeText, type ValueContext } from '../values/index.ts';
import { wordsText } from './item-lines.ts';
import { toField } from './read-cell.ts';
import type { TableLine } from './table-lines.ts';

/** What a heading says for its rows is less sure than what stands in them. */
const takenOver = 0.75;
/** Lines with more words beside their dates are sentences, which may speak of something else. */
const longestHeading = 8;

/** A label of one word such as `until` says a validity only where the line speaks of prices. */
const price =
  /\b(?:prices?|rates?|fees?|preise?|preisliste|tarife?|konditionen|prix|tarifs?|precios?|tarifas?|prezz[io]|listino|tariff[ae]|prijs|prijzen|prijslijst|tarie(?:f|ven))\b/;
const valid =
  /\b(?:valid[aeio]?s?|gueltig|valables?|applicables?|vigentes?|vigore|geldig|effective|wirksam)\b/;
/** How long a contract holds is no heading of a table. */
const contract =
  /\b(?:agreement|contract|vertrag|contrat|contrato|contratto|overeenkomst|term|laufzeit|duree|durata|looptijd)\b/;
const until =
  /\b(?:to|until|through|till|bis|au|jusqu au|hasta(?: el)?|al|fino al|tot|t m|tot en met)$|[-–—]\s*$/;
const from =
  /\b(?:from|as of|since|ab|vom|von|seit|du|a partir du|a compter du|des le|desde(?: el)?|del|a partir del|dal|a partire dal|vanaf|van|per|ingaande)$/;

/** Whether a line speaks of prices and not of the contract: its dates say how long the prices hold. */
export const speaksOfPrices = (text: string): boolean => {
  const line = normalizeText(text);
  return price.test(line) && !contract.test(line);
};

/** Columns of the first and the last day on which a price holds. */
export const validityColumns = ['validFrom', 'validTo'] as const;

/** Which end of a validity the words before a date announce, by the column's own labels or by how a validity is said. */
const columnOf = (options: {
  before: string;
  /** The line without its dates. */
  line: string;
  columns: readonly ColumnDefinition[];
}): string | null => {
  const before = normalizeText(options.before);
  const line = normalizeText(options.line);
  const dates = options.columns.filter(({ type }) => type === 'date');
  const speaks = price.test(line);
  const labelled = (speaks || !contract.test(line) ? dates : []).find(({ labels }) =>
    Object.values(labels)
      .flat()
      .map(normalizeText)
      .some((label) => (speaks || label.includes(' ')) && ` ${before}`.endsWith(` ${label}`)),
  );
  const isValidity =
    valid.test(line) &&
    !contract.test(line) &&
    (speaks || valid.test(line.split(' ')[0] ?? '')) &&
    validityColumns.every((name) => dates.some((each) => each.name === name));
  if (isValidity && line.split(' ').length <= longestHeading) {
    if (until.test(before) || /[-–—]\s*$/.test(options.before)) return validityColumns[1];
    if (from.test(before)) return validityColumns[0];
  }
  return labelled?.name ?? null;
};

/** Dates that the lines above a header give for all its rows: `Prices valid from 1 July 2025`. */
export const findHeadingDates = (options: {
  above: readonly TableLine[];
  columns: readonly ColumnDefinition[];
  context: ValueContext;
  pages: ReadonlyMap<number, Page>;
}): Map<string, Field> => {
  const found = new Map<string, Field>();
  for (const line of options.above) {
    const words = line.segments.flatMap((segment) => segment.words);
    const text = wordsText(words);
    const dates = findDates({ text, order: options.context.dateOrder.order });
    const rest = dates.reduce((left, date) => left.replace(date.text, ' '), text);
    for (const date of dates) {
      const before = text.slice(0, date.start);
      const column = columnOf({ before, line: rest, columns: options.columns });
      if (column === null) continue;
      let at = 0;
      const own = words.filter((word) => {
        const start = at;
        at += word.text.length + 1;
        return start < date.start + date.text.length && start + word.text.length > date.start;
      });
      found.set(
        column,
        toField({ value: date.value, words: own, confidence: takenOver, pages: options.pages }),
      );
    }
  }
  return found;
};
