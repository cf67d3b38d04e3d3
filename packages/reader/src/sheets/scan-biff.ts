/** Records of the binary workbook format; all of them are `type, length, data`, two bytes each for the first two. */
const records = {
  beginning: [0x0809, 0x0409, 0x0209, 0x0009],
  ending: 0x000a,
  sheetPlace: 0x0085,
  filePass: 0x002f,
  row: 0x0208,
  columns: 0x007d,
  link: 0x01b8,
  linkTip: 0x0800,
  object: 0x005d,
  cellFormula: [0x0006, 0x0206, 0x0406],
  /** Names for cells, arrays, formulas of several cells, names of other files. */
  otherFormula: [0x0018, 0x0218, 0x0021, 0x0221, 0x04bc, 0x0023, 0x0223],
  /** Of no meaning to the parser. */
  nothing: 0x00bc,
} as const;
/** Behind place, format, value and flags of a cell, in all versions. */
const formulaStart = 16;
/** Bytes with the length of a formula, since Excel 5 and before. */
const leastFormula = { now: 22, before: 18 } as const;
const rowHidden = 0x20;
const columnHidden = 0x01;

export type BiffScan = {
  /** Whether a password protects it from being opened. */
  isEncrypted: boolean;
  /** Places of sheets in their order, and those of sheets with hidden rows or columns, or with objects on them. */
  sheets: { at: number; hidesCells: boolean; isDrawnOn: boolean }[];
};

export const isBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 &&
  [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) &&
  bytes[3] === 0 &&
  (bytes[2] ?? 0) <= 32;

const isIn = (types: readonly number[], type: number): boolean => types.includes(type);

/**
 * Walks the records of a workbook stream, and takes out of `stream` itself what may keep the parser for ever: ranges of
 * links are cut down to one cell, as they may claim four thousand million; formulas are emptied, as a spoiled one has no
 * end. Their values stay.
 */
export const scanBiff = (stream: Uint8Array): BiffScan => {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const places: number[] = [];
  const hiding = new Set<number>();
  const drawn = new Set<number>();
  let isEncrypted = false;
  /** Sheets that are open: a chart on a sheet begins and ends within it. */
  const open: number[] = [];
  let current = 0;
  let least: number = leastFormula.now;
  for (let at = 0; at + 4 <= stream.length; ) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const data = at + 4;
    const has = (bytes: number): boolean => length >= bytes && data + bytes <= stream.length;
    if (isIn(records.beginning, type)) {
      open.push(at);
      current = open[0] ?? at;
      least = type === records.beginning[0] ? leastFormula.now : leastFormula.before;
    } else if (type === records.ending) open.pop();
    else if (type === records.filePass) isEncrypted = true;
    else if (type === records.sheetPlace && has(4)) places.push(view.getUint32(data, true));
    else if (type === records.row && has(14) && (view.getUint16(data + 12, true) & rowHidden) !== 0)
      hiding.add(current);
    else if (type === records.columns && has(10) && (view.getUint16(data + 8, true) & columnHidden) !== 0)
      hiding.add(current);
    else if (type === records.object) drawn.add(current);
    else if (isIn(records.cellFormula, type)) {
      if (has(least)) stream.fill(0, data + formulaStart, data + length);
      else view.setUint16(at, records.nothing, true);
    } else if (isIn(records.otherFormula, type)) {
      view.setUint16(at, records.nothing, true);
    } else if (type === records.link && has(8)) {
      view.setUint16(data + 2, view.getUint16(data, true), true);
      view.setUint16(data + 6, view.getUint16(data + 4, true), true);
    } else if (type === records.linkTip && has(10)) {
      view.setUint16(data + 4, view.getUint16(data + 2, true), true);
      view.setUint16(data + 8, view.getUint16(data + 6, true), true);
    }
    at = data + length;
  }
  const sheets = places.map((at) => ({ at, hidesCells: hiding.has(at), isDrawnOn: drawn.has(at) }));
  return { isEncrypted, sheets };
};
