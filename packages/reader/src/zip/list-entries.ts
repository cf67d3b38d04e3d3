/** A ZIP's directory stands at its end, before a comment of at most 64 KB. */
const endLength = 22;
const maxComment = 65_535;
const maxEntries = 20_000;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const entryLength = 46;
/** In place of a number that does not fit: it stands in the entry's ZIP64 field. */
const beyond = 0xffffffff;

/** What the directory says of a part; nothing of it is to be trusted. Names are never used as paths. */
export type ZipEntry = {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packedBytes: number;
  /** What it says that it unpacks to. */
  bytes: number;
  /** Where the part's own header stands. */
  at: number;
};

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const findEnd = (view: DataView): number | null => {
  const stop = Math.max(0, view.byteLength - endLength - maxComment);
  for (let end = view.byteLength - endLength; end >= stop; end--) {
    if (view.getUint32(end, true) === endMark) return end;
  }
  return null;
};

/** The ZIP64 field has only those numbers that do not fit, in the order unpacked, packed, place. */
const readLarge = (options: { extra: DataView; numbers: readonly number[] }): number[] => {
  const { extra, numbers } = options;
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return numbers.map((number) => {
      if (number !== beyond || next + 8 > extra.byteLength) return number;
      next += 8;
      return Number(extra.getBigUint64(next - 8, true));
    });
  }
  return [...numbers];
};

/** The parts in a ZIP's central directory, or null when there is none. Nothing is unpacked. */
export const listZipEntries = (bytes: Uint8Array): ZipEntry[] | null => {
  if (bytes.length < endLength) return null;
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (entries.length < maxEntries && at + entryLength <= end && view.getUint32(at, true) === entryMark) {
    const nameEnd = at + entryLength + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > end) break;
    const numbers = [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ];
    const extra = viewOf(bytes.subarray(nameEnd, extraEnd));
    const [unpackedBytes = 0, packedBytes = 0, place = 0] = readLarge({ extra, numbers });
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + entryLength, nameEnd)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedBytes,
      bytes: unpackedBytes,
      at: place,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
};
