import { rejectError } from '@assay/core';
import { type OleEntry, readDirectory } from './read-directory.ts';
import { followChain, hasLoop } from './sector-chains.ts';

const mark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
const headerBytes = 512;
const miniSectorBytes = 64;
/** Table sectors that the header itself lists; more stand in a chain of their own. */
const listedInHeader = 109;
const noSector = 0xfffffffa;

export const isOle = (bytes: Uint8Array): boolean => mark.every((byte, index) => bytes[index] === byte);

/** An OLE container: a small file system within a file, by which Office stored its files until 2003. */
export type OleContainer = {
  /** Streams and storages at the top, not those of embedded files. */
  entries: readonly OleEntry[];
  /** The content of a stream at the top, whatever case its name is written in; null when there is none. */
  read(name: string): Uint8Array | null;
};

const damaged = (reason: string) => rejectError('document.damaged', `${reason}: ask for an intact copy.`);

/** Sector numbers of the allocation table: those in the header, then those in the chain behind it. */
const listTableSectors = (view: DataView, sectorBytes: number, sectors: number): number[] => {
  const list: number[] = [];
  const add = (at: number): void => {
    const sector = view.getUint32(at, true);
    if (sector < sectors) list.push(sector);
  };
  for (let index = 0; index < listedInHeader; index++) add(76 + 4 * index);
  let next = view.getUint32(68, true);
  const perSector = sectorBytes / 4 - 1;
  for (let count = 0; next < sectors; count++) {
    if (count > sectors / perSector) throw damaged('The container’s table runs in a circle');
    const base = (next + 1) * sectorBytes;
    if (base + sectorBytes > view.byteLength) break;
    for (let index = 0; index < perSector; index++) add(base + 4 * index);
    next = view.getUint32(base + 4 * perSector, true);
  }
  return list;
};

/**
 * Opens an OLE container. Nothing in it is copied before its tables are known to be sound: chains end, and all
 * streams together are no larger than the file. Error (reject): `document.damaged`.
 */
export const openOle = (bytes: Uint8Array): OleContainer => {
  if (bytes.length < headerBytes) throw damaged('The file is cut off');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const power = view.getUint16(30, true);
  if (power !== 9 && power !== 12) throw damaged('The container’s header is spoiled');
  const sectorBytes = 2 ** power;
  // The last sector of a file is often not written in full.
  const sectors = Math.max(0, Math.ceil(bytes.length / sectorBytes) - 1);
  const sectorAt = (sector: number): Uint8Array =>
    bytes.subarray((sector + 1) * sectorBytes, (sector + 2) * sectorBytes);

  const toTable = (list: readonly number[]): Uint32Array => {
    const table = new Uint32Array((list.length * sectorBytes) / 4).fill(0xffffffff);
    for (const [index, sector] of list.entries()) {
      const part = sectorAt(sector);
      const own = new DataView(part.buffer, part.byteOffset, part.byteLength);
      for (let at = 0; at + 4 <= part.length; at += 4) {
        table[(index * sectorBytes + at) / 4] = own.getUint32(at, true);
      }
    }
    return table;
  };
  const join = (chain: readonly number[], size: number): Uint8Array =>
    Buffer.concat(chain.map(sectorAt)).subarray(0, size);
  const chainOf = (table: Uint32Array, start: number): number[] => {
    const chain = followChain({ table, start, limit: table.length });
    if (chain === null) throw damaged('A part of the container leads nowhere');
    return chain;
  };

  const table = toTable(listTableSectors(view, sectorBytes, sectors));
  if (hasLoop(table)) throw damaged('The container’s parts run in a circle');
  const directory = readDirectory(join(chainOf(table, view.getUint32(48, true)), bytes.length));
  if (directory === null) throw damaged('The container has no directory');
  if (directory.totalBytes > 2 * bytes.length)
    throw damaged('The container’s parts claim more than the file holds');
  const miniStart = view.getUint32(60, true);
  const miniTable = miniStart < noSector ? toTable(chainOf(table, miniStart)) : new Uint32Array();
  if (hasLoop(miniTable)) throw damaged('The container’s small parts run in a circle');
  const cutoff = view.getUint32(56, true);
  const { root, entries } = directory;

  const readSmall = ({ start, size }: OleEntry): Uint8Array => {
    const chain = chainOf(miniTable, start);
    const host = join(chainOf(table, root.start), root.size);
    return Buffer.concat(
      chain.map((sector) => host.subarray(sector * miniSectorBytes, (sector + 1) * miniSectorBytes)),
    ).subarray(0, size);
  };
  return {
    entries,
    read: (name) => {
      const entry = entries.find((one) => one.isStream && one.name.toLowerCase() === name.toLowerCase());
      if (entry === undefined) return null;
      if (entry.size === 0) return new Uint8Array();
      return entry.size < cutoff ? readSmall(entry) : join(chainOf(table, entry.start), entry.size);
    },
  };
};
