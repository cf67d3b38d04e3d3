import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

type Entry = { name: string; content: Buffer };

/** Signatures of the ZIP format (APPNOTE 4.3). */
const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
/** 1 January 1980, the earliest time that a ZIP can state. */
const dosDate = 0x0021;

const readEntries = (zip: Buffer): Entry[] => {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const count = zip.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const size = zip.readUInt32LE(at + 20);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const raw = zip.subarray(start, start + size);
    if (!name.endsWith('/')) {
      entries.push({
        name,
        content: zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(raw) : Buffer.from(raw),
      });
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
};

const toHead = (options: { entry: Entry; packed: Buffer }): Buffer => {
  const { entry, packed } = options;
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x0800, 2);
  head.writeUInt16LE(8, 4);
  head.writeUInt16LE(0, 6);
  head.writeUInt16LE(dosDate, 8);
  head.writeUInt32LE(crc32(entry.content), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(entry.content.length, 18);
  head.writeUInt16LE(Buffer.byteLength(entry.name), 22);
  return head;
};

const signed = (signature: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
};

/** Packs a ZIP again without any time of day; `change` sees the text of each part and returns what takes its place. */
export const rezip = (options: {
  zip: Uint8Array;
  change: (part: { name: string; text: string }) => string;
}): Uint8Array => {
  const entries = readEntries(Buffer.from(options.zip)).map(({ name, content }) => ({
    name,
    content: Buffer.from(options.change({ name, text: content.toString('utf8') })),
  }));
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = deflateRawSync(entry.content, { level: 9 });
    const head = toHead({ entry, packed });
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([signed(localSignature), head, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    // "Made by" 2.0, the same head, then comment length, disk and attributes (all 0) and where the entry begins.
    centrals.push(Buffer.concat([signed(centralSignature), Buffer.from([20, 0]), head, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, directory, signed(endSignature), end]));
};
