const objectRecord = 0x005d;
const textRecord = 0x01b6;
const continueRecord = 0x003c;
const beginnings: readonly number[] = [0x0809, 0x0409, 0x0209, 0x0009];
const ending = 0x000a;
/** The kind of object that is a note on a cell. */
const note = 0x19;

/**
 * What stands in boxes and shapes on the sheets of an Excel 97 workbook, a line for each paragraph, by the places where
 * the sheets begin in its stream. An object's record is followed by that of its text, whose letters stand in the record
 * behind it.
 */
export const readBiffTexts = (stream: Uint8Array): Map<number, string[]> => {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const texts = new Map<number, string[]>();
  /** Sheets that are open: a chart on a sheet begins and ends within it. */
  const open: number[] = [];
  let isNote = false;
  /** Letters of a text that are still to come. */
  let left = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const [type, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const data = at + 4;
    const end = Math.min(stream.length, data + length);
    if (beginnings.includes(type)) open.push(at);
    else if (type === ending) open.pop();
    else if (type === objectRecord && data + 6 <= end) isNote = view.getUint16(data + 4, true) === note;
    else if (type === textRecord && data + 12 <= end) left = isNote ? 0 : view.getUint16(data + 10, true);
    else if (type === continueRecord && left > 0 && data < end) {
      const isWide = (view.getUint8(data) & 1) === 1;
      const letters = stream.subarray(data + 1, Math.min(end, data + 1 + left * (isWide ? 2 : 1)));
      const text = new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(letters);
      const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
      const own = texts.get(open[0] ?? 0) ?? [];
      own.push(...lines);
      texts.set(open[0] ?? 0, own);
      left = Math.max(0, left - text.length);
    }
    at = data + length;
  }
  return texts;
};
