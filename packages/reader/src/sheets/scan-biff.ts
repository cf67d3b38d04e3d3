/** Records of the binary workbook format; all of them are `type, length, data`, two bytes each for the first two. */
const records = {
  beginning: [0x0809, 0x0409, 0x0209, 0x0009],
  sheetPlace: 0x0085,
  filePass: 0x002f,
  row: 0x0208,
  columns: 0x007d,
  link: 0x01b8,
  linkTip: 0x0800,
  object: 0x005d,
} as const;
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

/**
 * Walks the records of a workbook stream, and cuts ranges of links down to one cell in `stream` itself: a range is
 * walked cell by cell by the parser, and may claim four thousand million of them.
 */
export const scanBiff = (stream: Uint8Array): BiffScan => {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const places: number[] = [];
  const hiding = new Set<number>();
  const drawn = new Set<number>();
  let isEncrypted = false;
  let current = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const data = at + 4;
    const has = (bytes: number): boolean => length >= bytes && data + bytes <= stream.length;
    if (records.beginning.some((known) => known === type)) current = at;
    else if (type === records.filePass) isEncrypted = true;
    else if (type === records.sheetPlace && has(4)) places.push(view.getUint32(data, true));
    else if (type === records.row && has(14) && (view.getUint16(data + 12, true) & rowHidden) !== 0)
      hiding.add(current);
    else if (type === records.columns && has(10) && (view.getUint16(data + 8, true) & columnHidden) !== 0)
      hiding.add(current);
    else if (type === records.object) drawn.add(current);
    else if (type === records.link && has(8)) {
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
