import { makeOle } from '../ole/make-ole.test-data.ts';

/** A Word 97 document whose text is one piece of UTF-16; without styles, notes and bookmarks. */
export const makeDoc = (
  body: string,
  options: { encrypted?: boolean; storages?: string[]; boxInHeader?: string } = {},
): Buffer => {
  const start = 2_048;
  const { boxInHeader = '' } = options;
  const text = body + boxInHeader;
  const main = Buffer.alloc(start + 2 * text.length);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0xc1, 2);
  main.writeUInt16LE(0x0200 | (options.encrypted === true ? 0x0100 : 0), 10);
  main.writeUInt32LE(start, 0x18);
  main.writeUInt32LE(body.length, 0x4c);
  main.writeUInt32LE(boxInHeader.length, 0x68);
  main.write(text, start, 'utf16le');
  const table = Buffer.alloc(5 + 8 + 8);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(0, 5);
  table.writeUInt32LE(text.length, 9);
  table.writeUInt32LE(start, 15);
  main.writeUInt32LE(0, 0x1a2);
  main.writeUInt32LE(table.length, 0x1a6);
  return makeOle({ WordDocument: main, '1Table': table }, options.storages ?? []);
};

/** A Word 95 document; its pieces stand in reverse order when there are several. */
export const makeWord95 = (...pieces: string[]): Buffer => {
  const isComplex = pieces.length > 1;
  const start = 1_024;
  const text = pieces.toReversed().join('');
  const main = Buffer.alloc(start + text.length + 200);
  main.writeUInt16LE(0xa5dc, 0);
  main.writeUInt16LE(isComplex ? 4 : 0, 10);
  main.writeUInt32LE(start, 0x18);
  main.writeUInt32LE(text.length, 0x34);
  main.write(text, start, 'latin1');
  if (isComplex) {
    const table = Buffer.alloc(5 + 4 * (pieces.length + 1) + 8 * pieces.length);
    table.writeUInt8(2, 0);
    table.writeUInt32LE(table.length - 5, 1);
    let read = 0;
    let left = text.length;
    for (const [index, piece] of pieces.entries()) {
      left -= piece.length;
      read += piece.length;
      table.writeUInt32LE(read, 5 + 4 * (index + 1));
      table.writeUInt32LE(start + left, 5 + 4 * (pieces.length + 1) + 8 * index + 2);
    }
    table.copy(main, start + text.length);
    main.writeUInt32LE(start + text.length, 0x160);
    main.writeUInt32LE(table.length, 0x164);
  }
  return makeOle({ WordDocument: main });
};
