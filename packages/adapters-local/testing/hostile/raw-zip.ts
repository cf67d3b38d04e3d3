import { constants, crc32, deflateRawSync } from 'node:zlib';

export type RawZipPart = {
  name: string;
  /** Text or bytes to be packed, or a deflate stream as it stands. */
  body: string | Uint8Array | { deflated: Uint8Array };
};

type Packed = { name: Buffer; bytes: Uint8Array; crc: number; unpackedBytes: number };

const pack = ({ name, body }: RawZipPart): Packed => {
  const encoded = Buffer.from(name, 'utf8');
  if (typeof body === 'object' && 'deflated' in body) {
    return { name: encoded, bytes: body.deflated, crc: 0, unpackedBytes: 1 };
  }
  const bytes = Buffer.from(body);
  return { name: encoded, bytes: deflateRawSync(bytes), crc: crc32(bytes), unpackedBytes: bytes.length };
};

/** Fields that the part's own header and the directory have in common. */
const common = (part: Packed): Buffer => {
  const out = Buffer.alloc(26);
  out.writeUInt16LE(20, 0);
  out.writeUInt16LE(8, 4);
  out.writeUInt32LE(part.crc, 10);
  out.writeUInt32LE(part.bytes.length, 14);
  out.writeUInt32LE(part.unpackedBytes, 18);
  out.writeUInt16LE(part.name.length, 22);
  return out;
};

/** A ZIP of these parts in this order, whatever their names; names may repeat. */
export const buildRawZip = (parts: readonly RawZipPart[]): Uint8Array => {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts.map(pack)) {
    const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(part), part.name]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common(part), rest, part.name);
    chunks.push(header, part.bytes);
    at += header.length + part.bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...chunks, listed, end]);
};

/** A deflate stream of so many megabytes of zeros, some 1 KB each; made of one piece that is repeated. */
export const deflateZeros = (megabytes: number): Uint8Array => {
  const zeros = new Uint8Array(1024 * 1024);
  const piece = deflateRawSync(zeros, { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: megabytes - 1 }, () => piece), deflateRawSync(zeros)]);
};
