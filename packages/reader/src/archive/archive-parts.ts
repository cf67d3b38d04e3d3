import { constants, inflateRawSync } from 'node:zlib';
import { rejectError } from '@assay/core';
import type { Problem } from '@assay/core/documents';
import { headBytes, tellMediaType } from '../parts/media-type.ts';
import type { FoundPart } from '../parts/part.ts';
import { leadsOutside, toPartPath } from '../parts/part-name.ts';
import { listZipEntries, type ZipEntry } from '../zip/list-entries.ts';
import { unpackZipEntry } from '../zip/unpack-entries.ts';

/** What lies in one archive beyond that is told by number alone. */
const maxParts = 5_000;
/** Packed bytes that are looked at to tell what an entry is. */
const lookedBytes = 2_048;
const localHeader = 30;
const deflated = 8;

/** What programs leave in archives for themselves. */
const leftover = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;

/** The first bytes of an entry, as far as they can be had cheaply; nothing for one that is spoiled. */
const peek = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const start = entry.at + localHeader;
  if (entry.encrypted || start > bytes.length) return new Uint8Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = start + view.getUint16(start - 4, true) + view.getUint16(start - 2, true);
  const packed = bytes.subarray(from, from + Math.min(entry.packedBytes, lookedBytes));
  if (entry.method !== deflated) return packed.subarray(0, headBytes);
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, headBytes);
  } catch {
    // Reading the entry itself will say what is wrong with it.
    return new Uint8Array();
  }
};

const problemOf = (entry: ZipEntry, number: number): Problem | null => {
  if (entry.encrypted) {
    return {
      code: 'archive.locked',
      message: `Entry ${number} is locked by a password, which is not undone here: unpack it and add it by itself.`,
    };
  }
  if (entry.method !== 0 && entry.method !== deflated) {
    return {
      code: 'archive.unknown-packing',
      message: `Entry ${number} is packed in a way that is not known here: pack it as an ordinary ZIP.`,
    };
  }
  return null;
};

const isFolder = ({ name }: ZipEntry): boolean => /[\\/]$/.test(name);

export type Archive = { parts: FoundPart[]; problems: Problem[] };

/**
 * The files in a ZIP, folders and what programs leave there for themselves aside. Nothing is unpacked but some first
 * bytes. Error (reject): `document.damaged` for one without a directory, or whose entries share their bytes.
 */
export const openArchive = (bytes: Uint8Array): Archive => {
  const entries = listZipEntries(bytes);
  if (entries === null) {
    throw rejectError('document.damaged', 'The archive has no directory: ask for an intact copy.');
  }
  const files = entries.filter((entry) => !isFolder(entry) && !leftover.test(entry.name));
  if (files.reduce((sum, entry) => sum + entry.packedBytes, 0) > bytes.length) {
    throw rejectError(
      'document.damaged',
      'The archive’s entries claim more bytes than it has, as no program packs them: ask for an intact copy.',
    );
  }
  const problems: Problem[] = [];
  if (files.length > maxParts) {
    problems.push({
      code: 'archive.too-many-entries',
      message: `The archive has ${files.length} files, the first ${maxParts} are listed: split it.`,
    });
  }
  const parts = files.slice(0, maxParts).map((entry, index): FoundPart => {
    const number = index + 1;
    const problem = problemOf(entry, number);
    if (problem !== null) problems.push(problem);
    if (leadsOutside(entry.name)) {
      problems.push({
        code: 'archive.odd-path',
        message: `The path of entry ${number} leads out of the archive: it is listed without that.`,
      });
    }
    return {
      name: toPartPath(entry.name, `entry-${number}`),
      mediaType: tellMediaType({ head: peek(bytes, entry), said: '' }),
      size: entry.bytes,
      inline: false,
      problem,
      read: async (maxBytes) => {
        const part = unpackZipEntry({ bytes, entry, maxBytes });
        if (part.length === entry.bytes) return part;
        throw rejectError(
          'document.damaged',
          'The entry is not as large as the archive says: ask for an intact copy.',
        );
      },
    };
  });
  return { parts, problems };
};
