/** One record of a workbook stream. */
export const record = (type: number, data: Buffer = Buffer.alloc(0)): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
};

const shorts = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(2 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeUInt16LE(number, 2 * index);
  return bytes;
};

const beginning = (kind: number): Buffer =>
  record(0x0809, Buffer.concat([shorts(0x0600, kind, 0, 0), Buffer.alloc(8)]));
const end = record(0x000a);

const text = (at: number, value: string): Buffer =>
  record(
    0x0204,
    Buffer.concat([shorts(0, at, 15, value.length), Buffer.from([0]), Buffer.from(value, 'latin1')]),
  );
const number = (at: number, value: number): Buffer => {
  const bytes = Buffer.alloc(14);
  shorts(0, at, 16).copy(bytes);
  bytes.writeDoubleLE(value, 6);
  return record(0x0203, bytes);
};

/** A workbook stream of Excel 97 with one sheet of one row: a text, and a number in the format `0.00`. */
export const makeBiff = (
  options: {
    locked?: boolean;
    hidden?: boolean;
    links?: boolean;
    /** Records behind the cells. */
    further?: readonly Buffer[];
  } = {},
): Buffer => {
  const { locked = false, hidden = false, links = false, further = [] } = options;
  const formats = [...new Array<number>(16).fill(0), 2].map((format) =>
    record(0x00e0, Buffer.concat([shorts(0, format, format === 2 ? 1 : 0xfff5), Buffer.alloc(14)])),
  );
  const name = Buffer.from('Data', 'latin1');
  const place = (at: number): Buffer => {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32LE(at, 0);
    bytes.writeUInt8(name.length, 6);
    return record(0x0085, Buffer.concat([bytes, name]));
  };
  const globals = (at: number): Buffer =>
    Buffer.concat([
      beginning(5),
      ...(locked ? [record(0x002f, shorts(9, 9, 9))] : []),
      ...formats,
      place(at),
      end,
    ]);
  const row = Buffer.concat([shorts(0, 0, 2, 255, 0, 0, hidden ? 0x20 : 0, 15)]);
  const link = Buffer.concat([shorts(0, 65_535, 0, 65_535), Buffer.alloc(16), shorts(2, 0, 0, 0)]);
  const sheet = Buffer.concat([
    beginning(0x10),
    record(0x0208, row),
    text(0, 'Total'),
    number(1, 12.5),
    ...further,
    ...(links
      ? [
          record(0x0800, Buffer.concat([shorts(0x0800, 0, 65_535, 0, 65_535), shorts(65, 0)])),
          record(0x01b8, link),
        ]
      : []),
    end,
  ]);
  return Buffer.concat([globals(globals(0).length), sheet]);
};
