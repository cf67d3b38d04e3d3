/** `BrtHLink`: a link over a range of cells. */
const link = 0x01ee;
const continues = 0x80;
const maxLengthBytes = 4;

/**
 * A sheet of an XLSB workbook without its links: the parser makes every cell of a link's range, and a range may
 * claim all seventeen thousand million of a sheet. Records are a type of one or two bytes, a length of one to four
 * (seven bits each), and so many bytes; what follows a record that is cut off is left as it is.
 */
export const dropXlsbLinks = (sheet: Uint8Array): Uint8Array => {
  const kept: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < sheet.length; ) {
    const start = at;
    let type = sheet[at++] ?? 0;
    if ((type & continues) !== 0) type = (type & 0x7f) | (((sheet[at++] ?? 0) & 0x7f) << 7);
    let length = 0;
    for (let index = 0; index < maxLengthBytes; index++) {
      const byte = sheet[at++] ?? 0;
      length |= (byte & 0x7f) << (7 * index);
      if ((byte & continues) === 0) break;
    }
    at += length;
    if (type !== link) continue;
    kept.push(sheet.subarray(from, start));
    from = at;
  }
  return from === 0 ? sheet : Buffer.concat([...kept, sheet.subarray(from)]);
};
