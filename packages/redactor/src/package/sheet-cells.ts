import { applyParts } from '@assay/core/redaction';
import type { CarriedText } from '../carriers/carrier.ts';
import { type CellFormat, toDateText, toSetDigits } from './cell-formats.ts';
import type { Segment, XmlEdit } from './segment.ts';
import { decodeXmlText, encodeXmlText, localName, scanXml, type XmlToken } from './xml-tokens.ts';

/** How styles show numbers, and from where days are counted. */
export type CellStyles = { formats: ReadonlyMap<number, CellFormat>; is1904: boolean };

export type SheetCell = {
  row: number;
  column: string;
  /** `s`: a place in the shared strings; absent: a number. */
  type: string;
  style: number;
  open: { start: number; end: number };
  /** Of the formula with its tags. */
  formula: { start: number; end: number } | null;
  value: { start: number; end: number; text: string } | null;
};

const attributeOf = (xml: string, token: XmlToken, name: string): string | null => {
  if (token.kind !== 'open' && token.kind !== 'empty') return null;
  const found = token.attributes.find((attribute) => attribute.name === name);
  return found ? decodeXmlText(xml.slice(found.start, found.end)) : null;
};

/** The cells of a sheet that have a value or a formula. */
export const listCells = (xml: string): SheetCell[] => {
  const cells: SheetCell[] = [];
  let cell: SheetCell | null = null;
  let inside = '';
  for (const token of scanXml(xml)) {
    if (token.kind === 'open' || token.kind === 'empty') {
      const local = localName(token.name);
      if (local === 'c' && token.kind === 'open') {
        const [, column = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(attributeOf(xml, token, 'r') ?? '') ?? [];
        const style = Number(attributeOf(xml, token, 's') ?? 0);
        const type = attributeOf(xml, token, 't') ?? 'n';
        cell = { row: Number(row), column, type, style, open: token, formula: null, value: null };
      } else if (cell && local === 'f') cell.formula = { start: token.start, end: token.end };
      inside = token.kind === 'open' ? local : '';
    } else if (token.kind === 'close') {
      const local = localName(token.name);
      if (cell?.formula && local === 'f') cell.formula.end = token.end;
      if (cell && local === 'c') {
        if (cell.value || cell.formula) cells.push(cell);
        cell = null;
      }
      inside = '';
    } else if (cell && inside === 'v' && token.kind === 'text') {
      const { start, end } = token;
      cell.value = { start, end, text: decodeXmlText(xml.slice(start, end)) };
    }
  }
  return cells;
};

/** Types of cells whose values stand in themselves. */
const ownValues = new Set(['n', 'str', 'd', 'b']);

/** A number as people see it: no exponent, dates as dates, ids and telephone numbers in their places. */
const toShown = (cell: SheetCell, text: string, styles: CellStyles): string => {
  if (cell.type === 'b') return text.trim() === '1' ? 'TRUE' : 'FALSE';
  if (cell.type !== 'n') return text;
  const format = styles.formats.get(cell.style);
  if (format?.kind === 'date') return toDateText(text, styles.is1904) ?? text;
  const set = format ? toSetDigits(text, format.code) : null;
  if (set !== null) return set;
  if (!/e/i.test(text)) return text;
  const number = Number(text);
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : text;
};

/** The tag of a cell that holds text from now on. */
const toTextTag = (tag: string): string =>
  /\st\s*=\s*["']/.test(tag)
    ? tag.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, ' t="str"')
    : tag.replace(/>$/, ' t="str">');

/** What stands in a cell itself: a number, or the result of a formula. A changed one becomes text without a formula. */
export const toCellSegment = (options: {
  xml: string;
  cell: SheetCell;
  styles: CellStyles;
  about: Partial<CarriedText>;
}): Segment | null => {
  const { xml, cell, styles, about } = options;
  const { value, formula, open } = cell;
  if (!value || !ownValues.has(cell.type)) return null;
  const text = toShown(cell, value.text, styles);
  return {
    ...about,
    text,
    at: value.start,
    toEdits: (changes): XmlEdit[] => [
      { start: open.start, end: open.end, text: toTextTag(xml.slice(open.start, open.end)) },
      ...(formula ? [{ start: formula.start, end: formula.end, text: '' }] : []),
      { start: value.start, end: value.end, text: encodeXmlText(applyParts(text, changes)) },
    ],
  };
};

/** A formula; it goes as a whole where a value stands in it, and its last result stays. */
export const toFormulaSegment = (xml: string, { formula }: SheetCell): Segment | null => {
  if (!formula) return null;
  const { start, end } = formula;
  const text = decodeXmlText(xml.slice(start, end).replaceAll(/<[^>]*>/g, ''));
  return { text, at: start, toEdits: () => [{ start, end, text: '' }] };
};
