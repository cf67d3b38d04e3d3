type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const byteOrderMark = (bytes: Uint8Array): { encoding: Encoding; length: number } | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
};

/** UTF-16 without a mark: Latin letters leave every other byte zero. */
const guessUtf16 = (bytes: Uint8Array): Encoding | null => {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4_096) & ~1);
  if (sample.length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let index = 0; index < sample.length; index += 2) {
    if (sample[index] === 0) evenZeros++;
    if (sample[index + 1] === 0) oddZeros++;
  }
  const units = sample.length / 2;
  if (oddZeros > 0.6 * units && evenZeros < 0.1 * units) return 'utf-16le';
  if (evenZeros > 0.6 * units && oddZeros < 0.1 * units) return 'utf-16be';
  return null;
};

const decodeAs = (encoding: string, bytes: Uint8Array, fatal: boolean): string | null => {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    // An encoding this platform does not know, or bytes that are not in it: the caller tries the next one.
    return null;
  }
};

const decodeMarked = (bytes: Uint8Array): string | null => {
  const mark = byteOrderMark(bytes);
  const encoding = mark?.encoding ?? guessUtf16(bytes);
  return encoding === null ? null : decodeAs(encoding, bytes.subarray(mark?.length ?? 0), false);
};

/** Text whose encoding is declared: a byte order mark counts for more; null when it is not in that encoding. */
export const decodeDeclared = (encoding: string, bytes: Uint8Array): string | null =>
  decodeMarked(bytes) ?? decodeAs(encoding, bytes, true);

/** Text of unknown encoding: a byte order mark counts, then UTF-16, then UTF-8, else Windows-1252. */
export const decodeText = (bytes: Uint8Array): string =>
  decodeMarked(bytes) ?? decodeAs('utf-8', bytes, true) ?? decodeAs('windows-1252', bytes, false) ?? '';

/** XML: a byte order mark counts, then the declared encoding, then as any text. */
export const decodeXml = (bytes: Uint8Array): string => {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  const asDeclared = declared === undefined ? null : decodeAs(declared, bytes, true);
  return asDeclared ?? decodeText(bytes);
};
