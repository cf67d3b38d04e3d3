/** A link over a range of cells (`BrtHLink`), and a name for cells with its formula (`BrtName`). */
const dropped: ReadonlySet<number> = new Set([0x01ee, 0x0027]);
const continues = 0x80;
const maxLengthBytes = 4;

/**
 * A part of an XLSB workbook without its links and names: the parser makes every cell of a link's range, and a range may
 * claim all seventeen thousand million of a sheet; and a spoiled formula of a name keeps it for ever. Records are a type
 * of one or two bytes, a length of one to four (seven bits each), and so many bytes; what follows a record that is cut
 * off is left as it is.
 */
export const dropXlsbRecords = (part: Uint8Array): Uint8Array => {
  const kept: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at < part.length; ) {
    const start = at;
    let type = part[at++] ?? 0;
    if ((type & continues) !== 0) type = (type & 0x7f) | (((part[at++] ?? 0) & 0x7f) << 7);
    let length = 0;
    for (let index = 0; index < maxLengthBytes; index++) {
      const byte = part[at++] ?? 0;
      length |= (byte & 0x7f) << (7 * index);
      if ((byte & continues) === 0) break;
    }
    at += length;
    if (!dropped.has(type)) continue;
    kept.push(part.subarray(from, start));
    from = at;
  }
  return from === 0 ? part : Buffer.concat([...kept, part.subarray(from)]);
};
