/** A ZIP's directory stands at its end, before a comment of at most 64 KB. */
const endLength = 22;
const maxComment = 65_535;
const maxNames = 20_000;

/** The names in a ZIP's central directory, or null when there is none. Nothing is unpacked. */
export const listZipNames = (bytes: Uint8Array): string[] | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - endLength;
  const stop = Math.max(0, end - maxComment);
  while (end >= stop && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < stop) return null;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < maxNames && at + 46 <= end && view.getUint32(at, true) === 0x02014b50) {
    const nameLength = view.getUint16(at + 28, true);
    const start = at + 46;
    names.push(new TextDecoder().decode(bytes.subarray(start, start + nameLength)));
    at = start + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
};
