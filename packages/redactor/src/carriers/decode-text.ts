export type Encoded = { text: string; encode(text: string): Uint8Array };

const decodeAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not in this encoding: the caller tries the next one.
    return null;
  }
};

const encodeUtf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};

/**
 * The text of a file and how to write another one in its place: UTF-8 and, with a byte order mark, UTF-16 stay what
 * they are; all else is taken for Windows-1252 and becomes UTF-8, in which whatever is put in can be written.
 */
export const decodeFile = (bytes: Uint8Array): Encoded => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return { text: decodeAs('utf-16le', bytes) ?? '', encode: (text) => encodeUtf16(text, false) };
  }
  if (first === 0xfe && second === 0xff) {
    return { text: decodeAs('utf-16be', bytes) ?? '', encode: (text) => encodeUtf16(text, true) };
  }
  const text = decodeAs('utf-8', bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  return { text, encode: (changed) => new TextEncoder().encode(changed) };
};
