/** Where the header of Word 6 and 95 says what stands where. */
const at = { textStart: 0x18, textLength: 0x34, piecesStart: 0x160, piecesLength: 0x164 } as const;
const pieceTableMark = 2;
const propertiesMark = 1;
const pieceBytes = 8;

type Piece = { start: number; length: number };

/** A document that was saved fast is a list of pieces in the order of reading. */
const listPieces = (table: DataView): Piece[] => {
  let place = 0;
  while (place + 3 <= table.byteLength && table.getUint8(place) === propertiesMark) {
    place += 3 + table.getUint16(place + 1, true);
  }
  if (place + 5 > table.byteLength || table.getUint8(place) !== pieceTableMark) return [];
  const start = place + 5;
  const length = Math.min(table.getUint32(place + 1, true), table.byteLength - start);
  const count = Math.floor((length - 4) / (4 + pieceBytes));
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const from = table.getUint32(start + 4 * index, true);
    const to = table.getUint32(start + 4 * (index + 1), true);
    const where = table.getUint32(start + 4 * (count + 1) + pieceBytes * index + 2, true);
    if (to > from) pieces.push({ start: where, length: to - from });
  }
  return pieces;
};

/** The body of a document of Word 6 or 95 with its control characters, read as Windows-1252; null where it is spoiled. */
export const readWord95Text = (options: { stream: Uint8Array; isComplex: boolean }): string | null => {
  const { stream, isComplex } = options;
  if (stream.length < at.piecesLength + 4) return null;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const length = view.getUint32(at.textLength, true);
  const pieces = isComplex
    ? listPieces(
        new DataView(
          Uint8Array.from(
            stream.subarray(
              view.getUint32(at.piecesStart, true),
              view.getUint32(at.piecesStart, true) + view.getUint32(at.piecesLength, true),
            ),
          ).buffer,
        ),
      )
    : [{ start: view.getUint32(at.textStart, true), length }];
  const decoder = new TextDecoder('windows-1252');
  let text = '';
  for (const piece of pieces) {
    if (piece.start > stream.length || text.length > stream.length) return null;
    text += decoder.decode(stream.subarray(piece.start, piece.start + piece.length));
  }
  return text.slice(0, length);
};
