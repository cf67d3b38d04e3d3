import { decodeXmlText, localName, scanXml } from './xml-tokens.ts';

const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Letters of days, months and years outside of quotes, brackets and escapes. */
const isDateCode = (code: string): boolean =>
  /[ymd]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '').replaceAll(/general/gi, ''));

/** Which of a workbook's cell styles show dates, by their numbers. */
export const listDateStyles = (xml: string): Set<number> => {
  const codes = new Map<number, string>();
  const dates = new Set<number>();
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
    if (code === undefined ? builtIn(id) : isDateCode(code)) dates.add(count);
    count += 1;
  }
  return dates;
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
