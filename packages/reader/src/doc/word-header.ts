const word97 = 0xa5ec;
/** Word 6 and 95; the older ones of Word 2 are no OLE files. */
const word95 = 0xa5dc;
const encryptedFlag = 0x0100;
const complexFlag = 0x0004;
const bodyLengthAt = 0x4c;
const headerBytes = 0x50;

/** The first of a Word document's stream. */
export type WordHeader = {
  version: 'word97' | 'word95';
  isEncrypted: boolean;
  /** Saved in pieces that stand in another order than they are read. */
  isComplex: boolean;
  /** Characters of the body that Word 97 and later claim. */
  bodyLength: number;
};

export const readWordHeader = (stream: Uint8Array): WordHeader | null => {
  if (stream.length < headerBytes) return null;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const mark = view.getUint16(0, true);
  if (mark !== word97 && mark !== word95) return null;
  const flags = view.getUint16(10, true);
  return {
    version: mark === word97 ? 'word97' : 'word95',
    isEncrypted: (flags & encryptedFlag) !== 0,
    isComplex: (flags & complexFlag) !== 0,
    bodyLength: view.getUint32(bodyLengthAt, true),
  };
};
