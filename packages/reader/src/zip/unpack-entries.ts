import { crc32, inflateRawSync } from 'node:zlib';
import { rejectError } from '@assay/core';
import { listZipEntries, type ZipEntry } from './list-entries.ts';

type ZipLimits = {
  /** What one part may unpack to. */
  maxPartBytes: number;
  /** What all parts that are asked for may unpack to. */
  maxTotalBytes: number;
  /** Unpacked bytes to one packed byte; counts beyond `freeBytes`, since short runs of one character pack well. */
  maxRatio: number;
};

const mebibyte = 1024 * 1024;
/** Markup packs 5 to 60 to 1; deflate gives zeros 1,030 to 1. */
const defaultZipLimits: ZipLimits = {
  maxPartBytes: 40 * mebibyte,
  maxTotalBytes: 60 * mebibyte,
  maxRatio: 200,
};
const freeBytes = 8 * mebibyte;

const headerMark = 0x04034b50;
const headerLength = 30;
const stored = 0;
const deflated = 8;

const damaged = (reason: string, cause?: unknown) =>
  rejectError('document.damaged', `${reason}: ask its sender for an intact copy.`, { cause });

const tooLarge = (maxBytes: number) =>
  rejectError(
    'document.too-large',
    `A part of the file unpacks to more than ${maxBytes} bytes, which is more than a document of its size holds: save it anew without embedded objects.`,
    { details: { maxBytes } },
  );

/** The packed bytes of a part. Its own header has to say the same name: programs differ in which they believe. */
const packedBytesOf = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at } = entry;
  if (at + headerLength > bytes.length || view.getUint32(at, true) !== headerMark) {
    throw damaged('A part of the file is not where the directory says');
  }
  const nameEnd = at + headerLength + view.getUint16(at + 26, true);
  if (new TextDecoder().decode(bytes.subarray(at + headerLength, nameEnd)) !== entry.name) {
    throw damaged('A part of the file has two names');
  }
  const start = nameEnd + view.getUint16(at + 28, true);
  if (start + entry.packedBytes > bytes.length) throw damaged('The file is cut off');
  return bytes.subarray(start, start + entry.packedBytes);
};

const isTooLong = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE';

/** The limit is counted while the bytes come: what the headers claim counts for nothing. */
const inflate = (packed: Uint8Array, maxBytes: number): Uint8Array => {
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes });
  } catch (thrown) {
    throw isTooLong(thrown) ? tooLarge(maxBytes) : damaged('A part of the file cannot be unpacked', thrown);
  }
};

const unpack = (options: { bytes: Uint8Array; entry: ZipEntry; maxBytes: number }): Uint8Array => {
  const { bytes, entry, maxBytes } = options;
  if (entry.encrypted) throw damaged('A part of the file is locked, which no word processor does');
  const packed = packedBytesOf(bytes, entry);
  if (entry.method === stored && packed.length > maxBytes) throw tooLarge(maxBytes);
  if (entry.method !== stored && entry.method !== deflated) {
    throw damaged('A part of the file is packed in an unknown way');
  }
  const part = entry.method === stored ? packed : inflate(packed, maxBytes);
  if (crc32(part) !== entry.crc) throw damaged('A part of the file is not what its checksum says');
  return part;
};

/** The most that a part may unpack to. Zero is no limit for zlib; an empty part passes with one, too. */
const allowedBytes = (entry: ZipEntry, limits: { maxBytes: number; maxRatio: number }): number =>
  Math.max(1, Math.min(limits.maxBytes, Math.max(freeBytes, entry.packedBytes * limits.maxRatio)));

/** One part of a ZIP. Errors (reject): as for several parts. */
export const unpackZipEntry = (options: {
  bytes: Uint8Array;
  entry: ZipEntry;
  maxBytes: number;
}): Uint8Array => {
  const { bytes, entry, maxBytes } = options;
  const allowed = allowedBytes(entry, { maxBytes, maxRatio: defaultZipLimits.maxRatio });
  return unpack({ bytes, entry, maxBytes: allowed });
};

/**
 * Those parts of a ZIP whose name is wanted. Errors (reject): `document.too-large` past a limit, `document.damaged`
 * for what cannot be unpacked, and for a wanted part that is there twice: programs differ in which they show.
 */
export const unpackZipEntries = (options: {
  bytes: Uint8Array;
  isWanted: (name: string) => boolean;
  /** Names that are equal by it are one, and null is none; as they stand unless given. */
  toKey?: (name: string) => string | null;
  limits?: Partial<ZipLimits>;
}): Map<string, Uint8Array> => {
  const { bytes, isWanted, toKey = String } = options;
  const { maxPartBytes, maxTotalBytes, maxRatio } = { ...defaultZipLimits, ...options.limits };
  const entries = listZipEntries(bytes);
  if (entries === null) throw damaged('The file has no directory');
  const parts = new Map<string, Uint8Array>();
  let left = maxTotalBytes;
  for (const entry of entries) {
    const name = toKey(entry.name);
    if (name === null || !isWanted(name)) continue;
    if (parts.has(name)) throw damaged('The file has one of its parts twice');
    const maxBytes = allowedBytes(entry, { maxBytes: Math.min(maxPartBytes, left), maxRatio });
    const part = unpack({ bytes, entry, maxBytes });
    left -= part.length;
    parts.set(name, part);
  }
  return parts;
};
