import { deflateSync } from 'node:zlib';
import type { Pixels } from '../pages/paint.ts';

/** Kinds of values in a TIFF: 16 bits, 32 bits. */
const short = 3;
const long = 4;
const headBytes = 8;
const entryBytes = 12;
const adobeDeflate = 8;
const rgb = 2;
/** Alike for red, green and blue, which stand side by side. */
const channels = 3;
const depth = 8;

type Entry = [tag: number, kind: number, count: number, value: number];

/** The directory of one page; `at` tells where its pixels are, and where the depths of its channels. */
const listEntries = (page: Pixels, at: { pixels: number; size: number; depths: number }): Entry[] => [
  [256, long, 1, page.width],
  [257, long, 1, page.height],
  [258, short, channels, at.depths],
  [259, short, 1, adobeDeflate],
  [262, short, 1, rgb],
  [273, long, 1, at.pixels],
  [277, short, 1, channels],
  [278, long, 1, page.height],
  [279, long, 1, at.size],
];

const toDirectory = (entries: readonly Entry[], next: number): Buffer => {
  const bytes = Buffer.alloc(2 + entries.length * entryBytes + 4);
  bytes.writeUInt16LE(entries.length, 0);
  for (const [index, [tag, kind, count, value]] of entries.entries()) {
    const place = 2 + index * entryBytes;
    bytes.writeUInt16LE(tag, place);
    bytes.writeUInt16LE(kind, place + 2);
    bytes.writeUInt32LE(count, place + 4);
    bytes.writeUInt32LE(value, place + 8);
  }
  bytes.writeUInt32LE(next, bytes.length - 4);
  return bytes;
};

const even = (bytes: Buffer): Buffer =>
  bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);

/** A TIFF of pages, each of its own size: pixels, and nothing else. */
export const writeTiff = (pages: readonly Pixels[]): Buffer => {
  const depths = Buffer.alloc(channels * 2);
  for (let channel = 0; channel < channels; channel += 1) depths.writeUInt16LE(depth, channel * 2);
  const head = Buffer.alloc(headBytes);
  head.write('II', 'latin1');
  head.writeUInt16LE(42, 2);
  const parts: Buffer[] = [head, depths];
  let at = headBytes + depths.length;
  head.writeUInt32LE(at, 4);
  for (const [index, page] of pages.entries()) {
    const packed = deflateSync(page.data);
    const count = listEntries(page, { pixels: 0, size: 0, depths: 0 }).length;
    const pixels = at + 2 + count * entryBytes + 4;
    const body = even(packed);
    const next = index === pages.length - 1 ? 0 : pixels + body.length;
    const entries = listEntries(page, { pixels, size: packed.length, depths: headBytes });
    parts.push(toDirectory(entries, next), body);
    at = pixels + body.length;
  }
  return Buffer.concat(parts);
};
