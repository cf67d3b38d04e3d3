/** `text` is without the file's byte order mark, which is no sign of it; `encode` puts it back. */
export type Encoded = { text: string; encode(text: string): Uint8Array };

const mark = '\ufeff';

const toEncoded = (whole: string, encode: (text: string) => Uint8Array): Encoded =>
  whole.startsWith(mark)
    ? { text: whole.slice(mark.length), encode: (changed) => encode(mark + changed) }
    : { text: whole, encode };

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

const decodeUtf16 = (bytes: Uint8Array, isBig: boolean): Encoded | null => {
  const text = decodeAs(isBig ? 'utf-16be' : 'utf-16le', bytes);
  return text === null ? null : toEncoded(text, (changed) => encodeUtf16(changed, isBig));
};

const western = 'windows-1252';

/** Every byte is one sign of this encoding, and every sign one byte. */
const listWestern = (): Map<string, number> => {
  const signs = new TextDecoder(western).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return new Map([...signs].map((sign, byte) => [sign, byte]));
};

/** `null` where a sign is none of the encoding. */
const encodeWestern = (text: string): Uint8Array | null => {
  const known = listWestern();
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = known.get(text.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
};

const sampled = 2_000;
/** Share of zeros among every second byte from which they are halves of signs, and no signs. */
const zeroShare = 0.4;

/** UTF-16 without a mark tells itself by the zeros beside the letters of Western texts. */
const guessUtf16 = (bytes: Uint8Array): 'little' | 'big' | null => {
  const sample = bytes.subarray(0, sampled);
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const least = (sample.length / 2) * zeroShare;
  if (odd >= least && even < least) return 'little';
  return even >= least && odd < least ? 'big' : null;
};

/**
 * The text of a file and how to write another one in its place, in the encoding that it has: UTF-8, UTF-16, else one of
 * a byte a sign, whose other bytes stay as they are. What cannot be written in that one makes the file UTF-8.
 */
export const decodeFile = (bytes: Uint8Array): Encoded => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes, false) ?? decodeBytes(bytes);
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes, true) ?? decodeBytes(bytes);
  const guessed = guessUtf16(bytes);
  return (guessed && decodeUtf16(bytes, guessed === 'big')) ?? decodeBytes(bytes);
};

const decodeBytes = (bytes: Uint8Array): Encoded => {
  const encodeUtf8 = (changed: string): Uint8Array => new TextEncoder().encode(changed);
  const text = decodeAs('utf-8', bytes);
  if (text !== null) return toEncoded(text, encodeUtf8);
  return {
    text: new TextDecoder(western).decode(bytes),
    encode: (changed) => encodeWestern(changed) ?? encodeUtf8(changed),
  };
};
