import { rejectError } from '@assay/core';
import { unzipSync, type Zippable, zipSync } from 'fflate';

/** Bytes of all parts unpacked; beyond them a file is a trap. */
const maxBytes = 400_000_000;
const maxParts = 20_000;
/** All parts are written with one date: that of the change would tell when it was. */
const mtime = new Date(1980, 0, 1, 12);

/** Errors (reject): `document.too-large`, `document.damaged`. */
export const unzipParts = (bytes: Uint8Array): Map<string, Uint8Array> => {
  let total = 0;
  let count = 0;
  const tooLarge = () =>
    rejectError('document.too-large', `The file unpacks to more than ${maxBytes} bytes: make it smaller.`, {
      details: { maxBytes },
    });
  const filter = ({ originalSize }: { originalSize: number }): boolean => {
    total += originalSize;
    count += 1;
    if (total > maxBytes || count > maxParts) throw tooLarge();
    return true;
  };
  try {
    const parts = Object.entries(unzipSync(bytes, { filter }));
    return new Map(parts.filter(([name]) => !name.endsWith('/')));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'document.too-large') throw cause;
    throw rejectError(
      'document.damaged',
      'The file cannot be unpacked: ask for an intact copy, saved without a password.',
      { cause },
    );
  }
};

export const zipParts = (parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const files: Zippable = {};
  for (const [name, bytes] of parts) files[name] = [bytes, { mtime, level: 6 }];
  return zipSync(files);
};
