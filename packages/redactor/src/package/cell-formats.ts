import { decodeXmlText, localName, scanXml } from './xml-tokens.ts';

const builtInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Letters of days, months and years outside of quotes, brackets and escapes. */
const isDateCode = (code: string): boolean =>
  /[ymd]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').replaceAll(/general/gi, ''));

/** How a workbook shows the numbers of a cell. */
export type CellFormat = { kind: 'date' } | { kind: 'code'; code: string };

/** Formats of a workbook's cell styles, by their numbers; styles without one of interest are left out. */
export const listCellFormats = (xml: string): Map<number, CellFormat> => {
  const codes = new Map<number, string>();
  const formats = new Map<number, CellFormat>();
  let isCell = false;
  let count = 0;
  for (const token of scanXml(xml)) {
    if (token.kind === 'close' && localName(token.name) === 'cellXfs') isCell = false;
    if (token.kind !== 'open' && token.kind !== 'empty') continue;
    const local = localName(token.name);
    const read = (name: string): string => {
      const found = token.attributes.find((attribute) => attribute.name === name);
      return found ? decodeXmlText(xml.slice(found.start, found.end)) : '';
    };
    if (local === 'cellXfs') isCell = token.kind === 'open';
    if (local === 'numFmt') codes.set(Number(read('numFmtId')), read('formatCode'));
    if (local !== 'xf' || !isCell) continue;
    const id = Number(read('numFmtId'));
    const code = codes.get(id);
    if (code === undefined ? builtInDate(id) : isDateCode(code)) formats.set(count, { kind: 'date' });
    else if (code !== undefined) formats.set(count, { kind: 'code', code });
    count += 1;
  }
  return formats;
};

const dayMs = 86_400_000;
/** Day 0 of both ways of counting; the first has a 29 February 1900 that never was. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
const lastDay = 2_958_466;

/** A serial number as `YYYY-MM-DD`; `null` for what is no day. */
export const toDateText = (text: string, is1904: boolean): string | null => {
  const serial = Number(text);
  if (!Number.isFinite(serial) || serial < 1 || serial >= lastDay) return null;
  return new Date((is1904 ? epoch1904 : epoch1900) + Math.floor(serial) * dayMs).toISOString().slice(0, 10);
};

const comparisons: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '=': (left, right) => left === right,
};

/** The part of a code for a number: `[<=9999999]###-####;(###) ###-####`. */
const choosePart = (code: string, number: number): string => {
  const parts = code.split(';');
  for (const part of parts) {
    const [whole, sign = '', bound = ''] = /^\[([<>]=?|=)(\d+)\]/.exec(part) ?? [];
    if (whole === undefined) continue;
    if (comparisons[sign]?.(number, Number(bound))) return part.slice(whole.length);
  }
  return parts.findLast((part) => !/^\[[<>=]/.test(part)) ?? '';
};

/**
 * A whole number in the places that a code of digits and signs has for it, as numbers of people are set
 * (`000-00-0000`); `null` for other codes, such as those of amounts.
 */
export const toSetDigits = (digits: string, code: string): string | null => {
  if (!/^\d{1,20}$/.test(digits)) return null;
  const [first = ''] = code.split(';');
  const part = /^\[[<>=]/.test(code) ? choosePart(code, Number(digits)) : first;
  const signs = part
    .replaceAll(/\[[^\]]*\]/g, '')
    .match(/"[^"]*"|\\.|[#0?]|[-+/() .:]|_.|\S/gsu)
    ?.filter((sign) => !sign.startsWith('_'));
  const places = signs?.filter((sign) => /^[#0?]$/.test(sign)).length ?? 0;
  if (!signs || places < 2 || signs.some((sign) => /^[.,%eE@*]$/.test(sign))) return null;
  if (!signs.some((sign) => !/^[#0?]$/.test(sign)) && !part.startsWith('00')) return null;
  const padded = digits.padStart(places, '0');
  let at = padded.length - places;
  let out = padded.slice(0, at);
  for (const sign of signs) {
    if (/^[#0?]$/.test(sign)) {
      out += padded[at];
      at += 1;
    } else out += sign.replace(/^\\/, '').replaceAll('"', '');
  }
  return out;
};
