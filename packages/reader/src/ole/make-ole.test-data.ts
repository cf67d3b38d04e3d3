const sectorBytes = 512;
const endOfChain = 0xfffffffe;
const free = 0xffffffff;
const tableSector = 0xfffffffd;
/** Streams below this size would have to stand in the table of small parts; they are filled up with zeros. */
const cutoff = 4_096;

const entry = (options: {
  name: string;
  kind: number;
  start: number;
  size: number;
  right?: number;
  child?: number;
}): Buffer => {
  const { name, kind, start, size, right = free, child = free } = options;
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes.writeUInt8(kind, 66);
  bytes.writeUInt8(1, 67);
  bytes.writeUInt32LE(free, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
};

/** An OLE container of one allocation table sector, with streams at its top; written by the format's description alone. */
export const makeOle = (streams: Record<string, Uint8Array>, storages: readonly string[] = []): Buffer => {
  const table: number[] = [tableSector];
  const sectors: Buffer[] = [];
  const add = (bytes: Uint8Array): number => {
    const start = table.length;
    const count = Math.max(1, Math.ceil(bytes.length / sectorBytes));
    const padded = Buffer.alloc(count * sectorBytes);
    padded.set(bytes);
    sectors.push(padded);
    for (let index = 1; index <= count; index++) table.push(index === count ? endOfChain : start + index);
    return start;
  };
  const placed = Object.entries(streams).map(([name, content]) => {
    const size = Math.max(cutoff, content.length);
    return { name, kind: 2, start: add(Buffer.concat([content, Buffer.alloc(size - content.length)])), size };
  });
  const all = [...placed, ...storages.map((name) => ({ name, kind: 1, start: 0, size: 0 }))];
  const entries = [
    entry({ name: 'Root Entry', kind: 5, start: endOfChain, size: 0, child: all.length === 0 ? free : 1 }),
    ...all.map((one, index) => entry({ ...one, right: index + 1 < all.length ? index + 2 : free })),
  ];
  const directory = add(Buffer.concat(entries));
  const header = Buffer.alloc(sectorBytes);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(cutoff, 56);
  header.writeUInt32LE(endOfChain, 60);
  header.writeUInt32LE(endOfChain, 68);
  header.fill(0xff, 76, 512);
  header.writeUInt32LE(0, 76);
  const allocation = Buffer.alloc(sectorBytes, 0xff);
  for (const [index, next] of table.entries()) allocation.writeUInt32LE(next, 4 * index);
  return Buffer.concat([header, allocation, ...sectors]);
};
